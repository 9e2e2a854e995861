import type { ReactNode } from 'react'
import { View } from '@tarojs/components'
import { classNames } from './class-names'
import { Tappable } from './tappable'
import './card.scss'

/** Props of {@link Card}. */
export interface CardProps {
  children: ReactNode
  /** `note` is another paper, for words only colleagues read; `flush` lets rows reach the edges. */
  look?: 'plain' | 'note' | 'flush'
  onTap?: () => void
  /** What tapping does, for screen readers. */
  label?: string
}

/** A sheet of white on the paper; cards follow each other at 8 px. */
export function Card({ children, look = 'plain', onTap, label }: CardProps) {
  const className = classNames('g-card', `g-card--${look}`)
  if (!onTap) return <View className={className}>{children}</View>
  return (
    <Tappable className={className} onTap={onTap} label={label}>
      {children}
    </Tappable>
  )
}
