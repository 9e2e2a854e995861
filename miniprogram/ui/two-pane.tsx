import type { ReactNode } from 'react'
import { View } from '@tarojs/components'
import { classNames } from './class-names'
import './two-pane.scss'

/** Props of {@link TwoPane}. */
export interface TwoPaneProps {
  list: ReactNode
  detail?: ReactNode
}

/** List and detail side by side from 1000 px on; below, only the detail once there is one. */
export function TwoPane({ list, detail }: TwoPaneProps) {
  return (
    <View className={classNames('g-two-pane', detail !== undefined && 'g-two-pane--detail')}>
      <View className="g-two-pane__list">{list}</View>
      <View className="g-two-pane__detail">{detail}</View>
    </View>
  )
}
