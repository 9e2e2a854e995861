import { Image, View } from '@tarojs/components'
import { copy } from '@/platform/phone'
import { sayFailure } from '@/platform/say-failure'
import { Button } from '@/ui/button'
import { Sheet } from '@/ui/sheet'
import { Skeleton } from '@/ui/skeleton'
import { ErrorState } from '@/ui/states'
import { useChannelCode, type Channel } from '../tenant.calls'
import './settings.scss'

interface CodeSheetProps {
  channel: Channel | null
  onClose: () => void
}

/** A channel's code to print and its link to send. */
export function CodeSheet({ channel, onClose }: CodeSheetProps) {
  return (
    <Sheet isOpen={channel !== null} title={channel?.name ?? ''} onClose={onClose}>
      {channel?.scene && <Code scene={channel.scene} />}
    </Sheet>
  )
}

function Code({ scene }: { scene: string }) {
  const { data, error, refetch } = useChannelCode(scene)
  if (data === undefined) {
    if (error === null) return <Skeleton shape="card" rows={2} />
    return <ErrorState {...sayFailure(error)} onRetry={refetch} />
  }
  const { imageDataUrl, link } = data
  return (
    <>
      {imageDataUrl === null ? (
        <View className="settings__note">还没有绑定小程序，画不出小程序码；链接可以先用。</View>
      ) : (
        <Image className="settings__code" src={imageDataUrl} showMenuByLongpress mode="aspectFit" />
      )}
      <View className="settings__note">{link}</View>
      <Button wide size="large" look="primary" icon="copy" onTap={() => copy(link)}>
        复制链接
      </Button>
    </>
  )
}
