import { LoggedBar } from '@/features/followup/show/logged-bar'
import { LogSheet } from '@/features/followup/show/log-sheet'
import { now } from '@/platform/now'
import { sayMoment } from '@/ui/quick-dates'
import { UndoBar } from '@/ui/undo-bar'
import { AcceptedSheet } from './accepted-sheet'
import { DelegateSheet } from './delegate-sheet'
import { SnoozeSheet } from './snooze-sheet'
import { toLogTarget } from './item-place'
import type { Today } from './use-today'

/** What lies over the list: sheets, and the line that tells what was done. */
export function TodayPanels({ today }: { today: Today }) {
  const { panel, setPanel, leave, snoozing, delegating, told, setTold, failed, refresh } = today
  const close = () => setPanel(null)
  return (
    <>
      <SnoozeSheet
        key={panel?.kind === 'snooze' ? panel.item.id : 'no snooze'}
        item={panel?.kind === 'snooze' ? panel.item : null}
        onClose={close}
        onSnooze={async (item, until) => {
          const done = await snoozing.run({ itemId: item.id, until })
          close()
          if (done !== null) leave(item, { kind: 'words', words: `${sayMoment(until, now())} 再提醒您` })
        }}
      />
      <DelegateSheet
        item={panel?.kind === 'delegate' ? panel.item : null}
        onClose={close}
        onDelegate={async (item, { staffId, name }) => {
          const done = await delegating.run({ itemId: item.id, staffId })
          close()
          if (done !== null) leave(item, { kind: 'words', words: `已转给${name}，对方会收到提醒` })
        }}
      />
      <AcceptedSheet
        title={panel?.kind === 'accepted' ? panel.item.title : ''}
        reach={panel?.kind === 'accepted' ? panel.reach : null}
        onClose={close}
        onLog={() => {
          if (panel?.kind !== 'accepted') return
          setPanel({ kind: 'log', target: { ...toLogTarget(panel.item), phone: panel.reach.phone }, item: null })
        }}
      />
      <LogSheet
        target={panel?.kind === 'log' ? panel.target : null}
        onClose={close}
        onLogged={(logged) => {
          const item = panel?.kind === 'log' ? panel.item : null
          close()
          if (item !== null) leave(item, { kind: 'logged', logged })
          else setTold({ kind: 'logged', logged })
        }}
      />
      {told?.kind === 'logged' && (
        <LoggedBar logged={told.logged} onGone={() => setTold(null)} onUndone={() => void refresh()} />
      )}
      {told?.kind === 'words' && <UndoBar text={told.words} onGone={() => setTold(null)} />}
      {failed && <UndoBar text={failed.message} onGone={failed.forget} />}
    </>
  )
}
