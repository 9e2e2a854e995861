import { useState } from 'react'
import { View } from '@tarojs/components'
import { Phrase, type PhraseWords } from './phrase'
import { Tag, type TagProps } from './tag'
import { Tappable } from './tappable'
import './key-values.scss'

/** One fact. */
export interface KeyValue {
  key: string
  words: PhraseWords
  tags?: readonly TagProps[]
  /** Where it comes from; unfolds on a tap. */
  source?: string
}

/** Props of {@link KeyValues}. */
export interface KeyValuesProps {
  rows: readonly KeyValue[]
}

/** Facts in sentences, each with its source one tap away. */
export function KeyValues({ rows }: KeyValuesProps) {
  return (
    <View className="g-facts">
      {rows.map((row) => (
        <Fact key={row.key} row={row} />
      ))}
    </View>
  )
}

function Fact({ row }: { row: KeyValue }) {
  const [isUnfolded, setUnfolded] = useState(false)
  const inside = (
    <>
      <View className="g-fact__key">{row.key}</View>
      <View className="g-fact__value">
        <Phrase words={row.words} />
        {row.tags && (
          <View className="g-fact__tags">
            {row.tags.map((tag) => (
              <Tag key={tag.text} {...tag} />
            ))}
          </View>
        )}
        {isUnfolded && <View className="g-fact__source">{row.source}</View>}
      </View>
    </>
  )
  if (row.source === undefined) return <View className="g-fact">{inside}</View>
  return (
    <Tappable className="g-fact" expanded={isUnfolded} onTap={() => setUnfolded(!isUnfolded)}>
      {inside}
    </Tappable>
  )
}
