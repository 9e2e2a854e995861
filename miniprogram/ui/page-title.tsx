import type { ReactNode } from 'react'
import { Text, View } from '@tarojs/components'
import { accessible } from './accessible'
import './page-title.scss'

/** Props of {@link PageTitle}. */
export interface PageTitleProps {
  /** The sentence the page answers first. */
  title: string
  /** The part of the sentence that is late, said in 朱砂. */
  late?: string
  /** A quiet line above: the date, the shop. */
  eyebrow?: string
  aside?: ReactNode
}

/** The large sentence at the top of a home page. */
export function PageTitle({ title, late, eyebrow, aside }: PageTitleProps) {
  return (
    <View className="g-page-title">
      <View className="g-page-title__words">
        {eyebrow && <View className="g-page-title__eyebrow">{eyebrow}</View>}
        <View className="g-page-title__title" {...accessible({ role: 'heading' })}>
          {title}
          {late && <Text className="g-page-title__late">{late}</Text>}
        </View>
      </View>
      {aside}
    </View>
  )
}
