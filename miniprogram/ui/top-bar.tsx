import type { ReactNode } from 'react'
import { View } from '@tarojs/components'
import { Icon } from './icon'
import { Tappable } from './tappable'
import './top-bar.scss'

/** Props of {@link TopBar}. */
export interface TopBarProps {
  title: string
  onBack?: () => void
  /** One quiet fact or action at the right. */
  aside?: ReactNode
}

/** On weapp WeChat's own bar carries title and back, so only `aside` is drawn there. */
const HAS_NATIVE_BAR = process.env.TARO_ENV === 'weapp'

/** The 44 px line at the top of an inner page. */
export function TopBar({ title, onBack, aside }: TopBarProps) {
  if (HAS_NATIVE_BAR) return aside ? <View className="g-top-bar__alone">{aside}</View> : null
  return (
    <View className="g-top-bar">
      {onBack && (
        <Tappable className="g-top-bar__back" label="返回" onTap={onBack}>
          <Icon name="back" size="medium" />
        </Tappable>
      )}
      <View className="g-top-bar__title">{title}</View>
      {aside && <View className="g-top-bar__aside">{aside}</View>}
    </View>
  )
}
