import { toast } from '@/platform/feedback'
import { now } from '@/platform/now'
import { sayMoment } from '@/ui/quick-dates'
import { UndoBar } from '@/ui/undo-bar'
import type { Logged } from '../components/log-draft'
import { useWithdraw } from '../followup.calls'

/** Props of {@link LoggedBar}. */
export interface LoggedBarProps {
  logged: Logged
  onGone: () => void
  /** It was taken back: what it closed is open again. */
  onUndone?: () => void
}

function say(logged: Logged): string {
  if (logged.kind === 'kept') return '先存在手机里，连上网络就自动保存'
  return logged.nextAt === null ? '已记跟进' : `已记跟进，${sayMoment(logged.nextAt, now())} 提醒您`
}

/** Tells what became of a follow-up and lets a saved one be taken back. */
export function LoggedBar({ logged, onGone, onUndone }: LoggedBarProps) {
  const withdraw = useWithdraw()
  if (logged.kind === 'kept') return <UndoBar text={say(logged)} onGone={onGone} />
  const undo = async () => {
    const done = await withdraw.run({ followupId: logged.followupId })
    if (done === null) toast('没有撤回，请在记录里再看一眼')
    else onUndone?.()
  }
  return <UndoBar text={say(logged)} onGone={onGone} onUndo={() => void undo()} />
}
