import { View } from '@tarojs/components'
import { Phrase, type PhraseWords } from './phrase'
import { Rows } from './rows'
import { Tappable } from './tappable'
import './timeline.scss'

/** Something that happened, happens, or comes next. */
export interface TimelineEntry {
  id: string
  title: string
  /** As people say it: 今天 9:02. */
  time: string
  text?: PhraseWords
  state?: 'done' | 'now' | 'next'
  onTap?: () => void
}

/** Props of {@link Timeline}. */
export interface TimelineProps {
  entries: readonly TimelineEntry[]
}

/** What happened, one under the other, joined by a line. */
export function Timeline({ entries }: TimelineProps) {
  return (
    <View>
      <Rows rows={entries}>
        {(entry) => {
          const words = (
            <>
              <View className="g-event__head">
                <View className="g-event__title">{entry.title}</View>
                <View className="g-event__time">{entry.time}</View>
              </View>
              {entry.text !== undefined && <Phrase className="g-event__text" words={entry.text} />}
            </>
          )
          return (
            <View key={entry.id} className={`g-event g-event--${entry.state ?? 'done'}`}>
              <View className="g-event__dot" />
              {entry.onTap ? (
                <Tappable className="g-event__words" onTap={entry.onTap}>
                  {words}
                </Tappable>
              ) : (
                <View className="g-event__words">{words}</View>
              )}
            </View>
          )
        }}
      </Rows>
    </View>
  )
}
