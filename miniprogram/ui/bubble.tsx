import type { ReactNode } from 'react'
import { View } from '@tarojs/components'
import { Avatar } from './avatar'
import './bubble.scss'

/** Props of {@link Bubble}. */
export interface BubbleProps {
  /** `note` is what only colleagues see. */
  side: 'me' | 'them' | 'note'
  text?: string
  /** A small line above, e.g. who may read a note. */
  heading?: string
  /** Who speaks; shown for the other side. */
  author?: string
  /** A small line below: 9:21 · 首次回复用时 19 分钟. */
  meta?: string
  /** Photos or a file below the words. */
  children?: ReactNode
}

/** One thing said in a conversation. */
export function Bubble({ side, text, heading, author, meta, children }: BubbleProps) {
  return (
    <View className={`g-said g-said--${side}`}>
      {side === 'them' && author && <Avatar name={author} shape="person" size="small" />}
      <View className="g-said__side">
        {heading && <View className="g-said__note">{heading}</View>}
        {text && <View className="g-said__text">{text}</View>}
        {children && <View className="g-said__more">{children}</View>}
        {meta && <View className="g-said__meta">{meta}</View>}
      </View>
    </View>
  )
}
