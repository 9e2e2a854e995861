import { useState } from 'react'
import { open } from '@/platform/navigate'
import { ActionBar } from '@/ui/action-bar'
import { ActionSheet, type ItemAction } from '@/ui/action-sheet'
import { Button } from '@/ui/button'
import { useAccept, type LeadDetail } from '../lead.calls'
import { DiscardSheet } from './discard-sheet'
import { ReassignSheet } from './reassign-sheet'
import type { Reach } from './use-reach'

interface LeadActionsProps {
  lead: LeadDetail
  reach: Reach
  onLog: () => void
  onOpenCustomer: (id: string) => void
  /** What was done, for the line that passes by. */
  onDone: (words: string) => void
}

type Opened = 'more' | 'discard' | 'reassign' | null

/** What else may be done with it, for the ⋯ sheet. */
function toOthers(
  lead: LeadDetail,
  { convert, log, show }: Record<'convert' | 'log', () => void> & { show: (what: Opened) => void },
) {
  const { may, followups } = lead
  const others: ItemAction[] = []
  if (may.work && followups.length === 0) others.push({ label: '转成客户', icon: 'building', onTap: convert })
  if (may.work && followups.length > 0) others.push({ label: '记跟进', icon: 'note', onTap: log })
  if (may.reassign) others.push({ label: '改派', icon: 'handover', onTap: () => show('reassign') })
  if (may.work || may.reassign)
    others.push({ label: '标为无效', icon: 'trash', isDangerous: true, onTap: () => show('discard') })
  return others
}

/** The sticky actions, by what the caller may do: accept first, then call and log, then convert. */
export function LeadActions({ lead, reach, onLog, onOpenCustomer, onDone }: LeadActionsProps) {
  const [opened, show] = useState<Opened>(null)
  const accept = useAccept()
  const { may, customerId } = lead
  const close = () => show(null)
  const convert = () => void open('/features/lead/pages/convert/index', { leadId: lead.id })
  const take = async () => {
    const taken = await accept.run({ leadId: lead.id })
    onDone(taken === null ? '没有接下，已为您刷新' : '已接受，现在可以联系了')
  }
  const others = toOthers(lead, { convert, log: onLog, show })

  const main = () => {
    if (may.accept) return { label: '接受', onTap: take }
    if (may.work)
      return lead.followups.length === 0 ? { label: '记跟进', onTap: onLog } : { label: '转成客户', onTap: convert }
    if (customerId !== null) return { label: '看客户', onTap: () => onOpenCustomer(customerId) }
    return may.reassign ? { label: '改派', onTap: () => show('reassign') } : null
  }
  const chosen = main()
  if (chosen === null && others.length === 0) return null
  return (
    <>
      <ActionBar
        beside={
          <>
            {others.length > 0 && (
              <Button size="large" look="ghost" onTap={() => show('more')}>
                更多
              </Button>
            )}
            {may.showPhone && !may.accept && reach.phone !== null && (
              <Button size="large" look="ghost" onTap={reach.dial}>
                打电话
              </Button>
            )}
          </>
        }
        main={
          chosen && (
            <Button wide size="large" look="primary" onTap={chosen.onTap}>
              {chosen.label}
            </Button>
          )
        }
      />
      <ActionSheet isOpen={opened === 'more'} title="这条线索" actions={others} onClose={close} />
      <DiscardSheet leadId={lead.id} isOpen={opened === 'discard'} onClose={close} onDone={onDone} />
      <ReassignSheet
        leadId={lead.id}
        ownerId={lead.ownerId}
        isOpen={opened === 'reassign'}
        onClose={close}
        onDone={onDone}
      />
    </>
  )
}
