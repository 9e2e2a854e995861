import Taro from '@tarojs/taro'

/** A line that passes by, for what needs no answer. */
export function toast(words: string): void {
  void Taro.showToast({ title: words, icon: 'none', duration: 2_000 })
}

export interface Question {
  title: string
  words?: string
  /** The verb of the action; WeChat shows at most 4 characters. */
  yes: string
  no?: string
}

/** Asks before something that cannot be taken back. */
export async function confirm({ title, words = '', yes, no = '取消' }: Question): Promise<boolean> {
  const { confirm: isYes } = await Taro.showModal({ title, content: words, confirmText: yes, cancelText: no })
  return isYes
}

/** One of at most 6 verbs (WeChat's limit). @returns its place in the list, or null when the person turned back */
export async function choose(verbs: readonly string[]): Promise<number | null> {
  try {
    const { tapIndex } = await Taro.showActionSheet({ itemList: [...verbs] })
    return tapIndex
  } catch {
    return null
  }
}
