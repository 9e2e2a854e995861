import { useCallback, useEffect } from 'react'
import { useShown } from '@/platform/page'
import { useIsOnline } from '@/platform/system'
import { ListRow } from '@/ui/list-row'
import { PartialData } from '@/ui/states'
import { toTarget, type LogTarget } from '../components/log-draft'
import { useKept } from '../kept-followups'
import { sendWaiting } from '../send-followup'

/** Networks come back without saying so. */
const RETRY_MS = 30_000

/** Props of {@link KeptNotes}. */
export interface KeptNotesProps {
  /** Opens the sheet again with what was written. */
  onReopen: (target: LogTarget) => void
}

/** What this phone still holds for the server, sent by itself as soon as there is a network. */
export function KeptNotes({ onReopen }: KeptNotesProps) {
  const kept = useKept()
  const isOnline = useIsOnline()
  const waiting = kept.filter(({ refusal }) => refusal === null).length
  const send = useCallback(async () => {
    if (isOnline) await sendWaiting()
  }, [isOnline])
  useShown(() => void send())
  useEffect(() => {
    if (waiting === 0) return
    void send()
    const timer = setInterval(() => void send(), RETRY_MS)
    return () => clearInterval(timer)
  }, [waiting, send])
  return (
    <>
      {waiting > 0 && (
        <PartialData text={`${waiting} 条跟进先存在手机里，连上网络就自动保存`} onRetry={() => sendWaiting()} />
      )}
      {kept
        .filter(({ refusal }) => refusal !== null)
        .map((one) => (
          <ListRow
            key={one.requestId}
            icon="note"
            tone="bad"
            title={one.who}
            why={[{ late: '跟进没有存上' }, `：${one.refusal ?? ''}`]}
            action={{ label: '改一改', onTap: () => onReopen(toTarget(one)) }}
          />
        ))}
    </>
  )
}
