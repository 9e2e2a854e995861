import type { ReactNode } from 'react'
import { View } from '@tarojs/components'
import { accessible } from './accessible'
import { classNames } from './class-names'
import { OfflineBanner } from './offline-banner'
import { TopBar, type TopBarProps } from './top-bar'
import './tokens.scss'
import './base.scss'
import './screen.scss'

/** Props of {@link Screen}. */
export interface ScreenProps {
  children: ReactNode
  bar?: TopBarProps
  /** The main action in the thumb's reach: stays at the bottom, above the safe area. */
  footer?: ReactNode
  isOffline?: boolean
  /** `column`: 430 px at most. `wide`: fills up to 1120 px from 1000 px on. `pane`: fills what holds it. */
  width?: 'column' | 'wide' | 'pane'
}

/** The scaffold of every page: bar, offline line, content, main action. */
export function Screen({ children, bar, footer, isOffline = false, width = 'column' }: ScreenProps) {
  return (
    <View className={classNames('g-screen', `g-screen--${width}`)}>
      {bar && (
        <View className="g-screen__bar">
          <TopBar {...bar} />
        </View>
      )}
      {isOffline && <OfflineBanner />}
      <View className="g-screen__body" {...accessible({ role: 'main' })}>
        {children}
      </View>
      {footer && <View className="g-screen__footer">{footer}</View>}
    </View>
  )
}
