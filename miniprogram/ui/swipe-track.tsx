import { useState, type ReactNode } from 'react'
import { View } from '@tarojs/components'
import { accessible } from './accessible'
import type { ItemAction } from './action-sheet'
import { Icon } from './icon'
import './swipe-track.scss'

/** Props of {@link SwipeTrack}. */
export interface SwipeTrackProps {
  actions: readonly ItemAction[]
  children: ReactNode
}

/**
 * Slides a row aside to show what else can be done. The browser's and WeChat's own scrolling do the work, so no
 * frame costs a setData. For fingers only: keyboards and readers find the same actions behind the row's ⋯.
 */
export function SwipeTrack({ actions, children }: SwipeTrackProps) {
  const [turn, setTurn] = useState(0)
  return (
    <View key={turn} className="g-swipe">
      <View className="g-swipe__face">{children}</View>
      <View className="g-swipe__actions" {...accessible({ hidden: true })}>
        {actions.map((action) => {
          const choose = () => {
            setTurn(turn + 1)
            action.onTap()
          }
          return (
            <View
              key={action.label}
              className={action.isDangerous ? 'g-swipe__action g-swipe__action--danger' : 'g-swipe__action'}
              onClick={choose}
            >
              <Icon name={action.icon} size="medium" />
              <View>{action.label}</View>
            </View>
          )
        })}
      </View>
    </View>
  )
}
