import Taro from '@tarojs/taro'

/** A line that passes by, for what needs no answer. */
export function toast(words: string): void {
  void Taro.showToast({ title: words, icon: 'none', duration: 2_000 })
}
