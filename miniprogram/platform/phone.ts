import Taro from '@tarojs/taro'

/** Offers to call; turning back is no failure. @param dial digits with an optional leading + */
export async function call(dial: string): Promise<void> {
  try {
    await Taro.makePhoneCall({ phoneNumber: dial })
  } catch {
    return
  }
}

/** Puts a text on the clipboard; WeChat says so by itself. */
export async function copy(text: string): Promise<void> {
  await Taro.setClipboardData({ data: text })
}
