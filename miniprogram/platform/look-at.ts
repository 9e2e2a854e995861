import Taro from '@tarojs/taro'
import type { Shown } from './platform.types'

/** Opens photos and films in WeChat's own viewer, beginning with the one that was tapped. */
export async function lookAt(shown: readonly Shown[], first: number): Promise<void> {
  await Taro.previewMedia({
    sources: shown.map(({ url, kind }) => ({ url, type: kind === 'video' ? 'video' : 'image' })),
    current: first,
  })
}
