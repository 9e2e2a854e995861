import { Text, View } from '@tarojs/components'
import { classNames } from './class-names'
import './phrase.scss'

/** A sentence with its weight: plain words, what is strong, what is late. */
export type PhraseWords = string | readonly (string | { strong: string } | { late: string })[]

/** Props of {@link Phrase}. */
export interface PhraseProps {
  words: PhraseWords
  className?: string
}

/** Writes a sentence; late words are 朱砂 and bold, strong ones bold. */
export function Phrase({ words, className }: PhraseProps) {
  const told = classNames('g-phrase', className)
  if (typeof words === 'string') return <View className={told}>{words}</View>
  return (
    <View className={told}>
      {words.map((part, at) => {
        if (typeof part === 'string') return <Text key={at}>{part}</Text>
        const isLate = 'late' in part
        return (
          <Text key={at} className={isLate ? 'g-phrase__late' : 'g-phrase__strong'}>
            {isLate ? part.late : part.strong}
          </Text>
        )
      })}
    </View>
  )
}
