import type { ReactNode } from 'react'
import { View } from '@tarojs/components'
import { accessible } from './accessible'
import { Tappable } from './tappable'
import './section.scss'

/** Props of {@link Section}. */
export interface SectionProps {
  title: string
  note?: string
  action?: { label: string; onTap: () => void }
  children: ReactNode
}

/** A titled part of a page, with at most one quiet action. */
export function Section({ title, note, action, children }: SectionProps) {
  return (
    <View className="g-section">
      <View className="g-section__head">
        <View className="g-section__title" {...accessible({ role: 'heading' })}>
          {title}
        </View>
        {action && (
          <Tappable className="g-section__action" onTap={action.onTap}>
            {action.label}
          </Tappable>
        )}
      </View>
      {note && <View className="g-section__note">{note}</View>}
      <View className="g-section__body">{children}</View>
    </View>
  )
}
