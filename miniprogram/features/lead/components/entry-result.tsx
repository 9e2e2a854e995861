import type { LeadId } from '@shared/kernel/ids'
import type { Outputs } from '@shared/contract'
import { replace } from '@/platform/navigate'
import { ActionBar } from '@/ui/action-bar'
import { Button } from '@/ui/button'
import { EmptyState } from '@/ui/states'
import { openLead } from './open-lead'

export type Entered = Outputs['lead']['enter']

/** What became of it and what comes next, in words. */
function sayResult({ match, state }: Entered): { title: string; text: string } {
  if (state === 'attached')
    return { title: '已并入老客户', text: '这位是老客户，需求记到了客户名下，负责的同事会收到提醒' }
  const next =
    state === 'accepted'
      ? '归您跟进，已放进“今天”，联系后记一笔'
      : state === 'offered'
        ? '已按规则交给当班的同事，对方会收到提醒'
        : '现在没有当班的同事，主管会收到提醒'
  if (match === 'new') return { title: '新线索', text: next }
  return { title: '可能和老客户重复', text: `${next}。请打开看看是不是同一家` }
}

/** The page one sees after saving: what it is, where it went, what to do next. */
export function EntryResult({ entered }: { entered: Entered }) {
  const { title, text } = sayResult(entered)
  return <EmptyState icon={entered.match === 'new' ? 'check' : 'people'} title={title} text={text} />
}

/** The two ways on. */
export function EntryNext({ leadId, onAgain }: { leadId: LeadId; onAgain: () => void }) {
  return (
    <ActionBar
      beside={
        <Button size="large" look="ghost" onTap={onAgain}>
          再录一条
        </Button>
      }
      main={
        <Button wide size="large" look="primary" onTap={() => openLead(leadId, replace)}>
          打开这条线索
        </Button>
      }
    />
  )
}
