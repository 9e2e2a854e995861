import { View } from '@tarojs/components'
import { accessible } from './accessible'
import { Icon } from './icon'
import './offline-banner.scss'

/** Props of {@link OfflineBanner}. */
export interface OfflineBannerProps {
  text?: string
}

/** Says that the network is gone and that nothing written is lost. */
export function OfflineBanner({ text = '网络断开了，您写的内容都留着，连上后继续' }: OfflineBannerProps) {
  return (
    <View className="g-offline" {...accessible({ role: 'status', live: 'polite' })}>
      <Icon name="offline" size="small" />
      <View className="g-offline__text">{text}</View>
    </View>
  )
}
