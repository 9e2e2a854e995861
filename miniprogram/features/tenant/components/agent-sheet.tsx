import { useState } from 'react'
import { kindWords } from '@shared/ticket/ticket.labels'
import { ticketKinds, type TicketKind } from '@shared/ticket/ticket.types'
import { Button } from '@/ui/button'
import { MultiChipGroup } from '@/ui/chips'
import { NumberStepper } from '@/ui/number-stepper'
import { Sheet } from '@/ui/sheet'
import { PartialData } from '@/ui/states'
import { useSaveAgent, type Agent } from '../tenant.calls'

/** Who is arranged: an agent as they are, or a colleague who becomes one. */
export type Arranged = Pick<Agent, 'staffId' | 'name'> & Partial<Pick<Agent, 'kinds' | 'mostOpen'>>

interface AgentSheetProps {
  agent: Arranged | null
  onClose: () => void
  onSaved: (words: string) => void
}

const USUAL_MOST = 30

const kindOptions = ticketKinds.map((kind) => ({ value: kind, label: kindWords[kind] }))

/** What a colleague answers, and how much at once. */
export function AgentSheet({ agent, onClose, onSaved }: AgentSheetProps) {
  return (
    <Sheet isOpen={agent !== null} title={agent === null ? '' : `${agent.name} 的分工`} onClose={onClose}>
      {agent !== null && <Arranging key={agent.staffId} agent={agent} onSaved={onSaved} />}
    </Sheet>
  )
}

function Arranging({ agent, onSaved }: { agent: Arranged; onSaved: (words: string) => void }) {
  const saving = useSaveAgent()
  const [kinds, setKinds] = useState<readonly TicketKind[]>(agent.kinds ?? [])
  const [mostOpen, setMostOpen] = useState(agent.mostOpen ?? USUAL_MOST)
  const isKnown = agent.mostOpen !== undefined
  const save = async (isAgent: boolean) => {
    const saved = await saving.run({ staffId: agent.staffId, isAgent, kinds: [...kinds], mostOpen })
    if (saved !== null) onSaved(isAgent ? `已保存，新工单会按这个分给${agent.name}` : `${agent.name}不再按分工接工单`)
  }
  return (
    <>
      <MultiChipGroup label="接哪些问题，不选就是都接" options={kindOptions} values={kinds} onChange={setKinds} />
      <NumberStepper label="手上最多" value={mostOpen} min={1} max={500} unit="件" onChange={setMostOpen} />
      {saving.failure && <PartialData text={saving.failure.message} />}
      <Button wide size="large" look="primary" onTap={() => save(true)}>
        保存
      </Button>
      {isKnown && (
        <Button wide look="danger" onTap={() => save(false)}>
          取消分工
        </Button>
      )}
    </>
  )
}
