import { useState } from 'react'
import { kindWords } from '@shared/ticket/ticket.labels'
import { Card } from '@/ui/card'
import { ListRow } from '@/ui/list-row'
import { Section } from '@/ui/section'
import { EmptyState } from '@/ui/states'
import { UndoBar } from '@/ui/undo-bar'
import { AgentSheet, type Arranged } from '../../components/agent-sheet'
import { Loaded, SettingsPage } from '../../components/settings-page'
import { useAgents, useStaff, type Agent } from '../../tenant.calls'

/** What they answer, in a sentence. */
const sayWork = ({ kinds, mostOpen }: Agent): string =>
  `${kinds.length === 0 ? '什么问题都接' : `接${kinds.map((kind) => kindWords[kind]).join('、')}`}，手上最多 ${mostOpen} 件`

interface AgentRowsProps {
  agents: readonly Agent[]
  onOpen: (agent: Arranged) => void
}

function AgentRows({ agents, onOpen }: AgentRowsProps) {
  if (agents.length === 0) {
    return (
      <Card>
        <EmptyState icon="people" title="还没有人接工单" text="从下面选一位同事，工单就有人接了" />
      </Card>
    )
  }
  return (
    <>
      {agents.map((agent) => (
        <ListRow
          key={agent.staffId}
          icon="person"
          tone={agent.isOnDuty ? 'accent' : 'plain'}
          title={agent.name}
          why={sayWork(agent)}
          tags={[
            { text: agent.departmentName },
            agent.isOnDuty ? { text: '在岗', tone: 'good' } : { text: '不在岗' },
            { text: `手上 ${agent.openTickets} 件` },
          ]}
          onOpen={() => onOpen(agent)}
        />
      ))}
    </>
  )
}

/** Colleagues who might answer too. */
function Others({ agents, onOpen }: AgentRowsProps) {
  const { data: staff = [] } = useStaff()
  const known = new Set(agents.map(({ staffId }) => staffId))
  const others = staff.filter(({ id, isActive }) => isActive && !known.has(id))
  if (others.length === 0) return null
  return (
    <Section title="加一位" note="谁都可以接工单，不只客服">
      {others.map(({ id, name, departmentName }) => (
        <ListRow key={id} icon="plus" title={name} why={departmentName} onOpen={() => onOpen({ staffId: id, name })} />
      ))}
    </Section>
  )
}

/** 设置 · 客服分工: who answers what, and how much at once. */
export default function AgentsPage() {
  const query = useAgents()
  const [arranging, setArranging] = useState<Arranged | null>(null)
  const [told, setTold] = useState<string | null>(null)
  const saved = (words: string) => {
    setArranging(null)
    setTold(words)
  }
  return (
    <SettingsPage place="agents" title="客服分工">
      <Loaded query={query} what="客服分工">
        {(agents) => (
          <>
            <AgentRows agents={agents} onOpen={setArranging} />
            <Others agents={agents} onOpen={setArranging} />
          </>
        )}
      </Loaded>
      <AgentSheet agent={arranging} onClose={() => setArranging(null)} onSaved={saved} />
      {told !== null && <UndoBar text={told} onGone={() => setTold(null)} />}
    </SettingsPage>
  )
}
