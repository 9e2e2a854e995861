import type { ReactNode } from 'react'
import { View } from '@tarojs/components'
import { accessible } from './accessible'
import { Tag, type TagProps } from './tag'
import './record-head.scss'

/** Props of {@link RecordHead}. */
export interface RecordHeadProps {
  title: string
  avatar?: ReactNode
  tags?: readonly TagProps[]
  /** One quiet line: place, trade, who is responsible. */
  meta?: string
  aside?: ReactNode
  /** Inside a card the name is a row's title, not a page's. */
  isSmall?: boolean
}

/** The head of a record: face, name, tags, one line. */
export function RecordHead({ title, avatar, tags = [], meta, aside, isSmall = false }: RecordHeadProps) {
  return (
    <View className={isSmall ? 'g-record g-record--small' : 'g-record'}>
      {avatar}
      <View className="g-record__words">
        <View className="g-record__line">
          <View className="g-record__title" {...accessible({ role: 'heading' })}>
            {title}
          </View>
          {tags.map((tag) => (
            <Tag key={tag.text} {...tag} />
          ))}
        </View>
        {meta && <View className="g-record__meta">{meta}</View>}
      </View>
      {aside}
    </View>
  )
}
