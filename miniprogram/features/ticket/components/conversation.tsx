import { View } from '@tarojs/components'
import { MINUTE_MS, msBetween } from '@shared/kernel/instant'
import { sayMoment } from '@shared/kernel/speech-time'
import { now } from '@/platform/now'
import { Bubble } from '@/ui/bubble'
import { KeptPhotos } from '@/ui/kept-photos'
import type { TrackedEntry } from '../ticket.calls'
import './conversation.scss'

/** After such a silence the time is said again. */
const SILENCE_MS = 10 * MINUTE_MS

function Entry({ entry }: { entry: TrackedEntry }) {
  const { author, name, words, fileIds, kind } = entry
  if (author === 'system' || kind !== 'words') return <View className="conversation__fact">{words}</View>
  return (
    <Bubble side={author === 'me' ? 'me' : 'them'} text={words} author={name}>
      {fileIds.length > 0 && <KeptPhotos fileIds={fileIds} />}
    </Bubble>
  )
}

/** What was said and done, oldest first, with the time after every silence. */
export function Conversation({ entries }: { entries: readonly TrackedEntry[] }) {
  return (
    <View className="conversation">
      {entries.map((entry, nth) => {
        const before = entries[nth - 1]
        const isLater = before === undefined || msBetween(before.at, entry.at) > SILENCE_MS
        return (
          <View key={entry.id}>
            {isLater && <View className="conversation__time">{sayMoment(entry.at, now())}</View>}
            <Entry entry={entry} />
          </View>
        )
      })}
    </View>
  )
}
