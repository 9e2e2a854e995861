import { View } from '@tarojs/components'
import { sayMoment } from '@shared/kernel/speech-time'
import { now } from '@/platform/now'
import { Bubble } from '@/ui/bubble'
import { KeptPhotos } from '@/ui/kept-photos'
import type { DeskEntry } from '../desk.calls'
import './conversation.scss'

function Entry({ entry }: { entry: DeskEntry }) {
  const { at, author, name, words, fileIds, isInternal, kind } = entry
  const time = sayMoment(at, now())
  const files = fileIds.length > 0 ? <KeptPhotos fileIds={fileIds} /> : null
  if (isInternal) {
    return (
      <Bubble side="note" heading={`内部备注 · ${name || '系统'}，客户看不到`} text={words} meta={time}>
        {files}
      </Bubble>
    )
  }
  if (author === 'system' || kind !== 'words') {
    const said = [name, words].filter(Boolean).join('：')
    return <View className="conversation__fact">{`${said} · ${time}`}</View>
  }
  return (
    <Bubble
      side={author === 'customer' ? 'them' : 'me'}
      text={words}
      author={name}
      meta={author === 'staff' ? `${name} · ${time}` : time}
    >
      {files}
    </Bubble>
  )
}

/** The thread as colleagues read it, notes on another paper. */
export function DeskThread({ entries }: { entries: readonly DeskEntry[] }) {
  return (
    <View className="conversation">
      {entries.map((entry) => (
        <Entry key={entry.id} entry={entry} />
      ))}
    </View>
  )
}
