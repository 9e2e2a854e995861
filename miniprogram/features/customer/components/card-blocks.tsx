import { useState } from 'react'
import { View } from '@tarojs/components'
import { Card } from '@/ui/card'
import { Phrase } from '@/ui/phrase'
import { Tappable } from '@/ui/tappable'
import type { CustomerCard } from '../customer.calls'
import './card-blocks.scss'

type Saying = CustomerCard['who'][number]

function Sentence({ saying }: { saying: Saying }) {
  const [isUnfolded, setUnfolded] = useState(false)
  const { words, source, tone } = saying
  const phrase = tone === 'strong' ? [{ strong: words }] : tone === 'bad' ? [{ late: words }] : words
  return (
    <Tappable
      className={`saying saying--${tone}`}
      expanded={isUnfolded}
      label={`${words}，${isUnfolded ? `出处：${source}` : '点开看出处'}`}
      onTap={() => setUnfolded(!isUnfolded)}
    >
      <Phrase words={phrase} />
      {isUnfolded && <View className="saying__source">{source}</View>}
    </Tappable>
  )
}

function Block({ title, sayings }: { title: string; sayings: readonly Saying[] }) {
  return (
    <View className="block-of-card">
      <View className="block-of-card__title">{title}</View>
      <View className="block-of-card__sayings">
        {sayings.map((saying) => (
          <Sentence key={saying.words} saying={saying} />
        ))}
      </View>
    </View>
  )
}

/** 是谁 · 要什么 · 在意什么: sentences made from data, each with its source one tap away. */
export function CardBlocks({ card }: { card: CustomerCard }) {
  return (
    <Card>
      <View className="blocks-of-card">
        <Block title="是谁" sayings={card.who} />
        <Block title="要什么" sayings={card.wants} />
        <Block title="在意什么" sayings={card.cares} />
      </View>
    </Card>
  )
}
