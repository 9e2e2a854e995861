import Taro from '@tarojs/taro'

/** Gives a file to the person: WeChat opens no CSV, so it is sent into a chat, e.g. to 文件传输助手, and opened on the computer. */
export async function handOut(url: string, name: string): Promise<void> {
  const { tempFilePath } = await Taro.downloadFile({ url: /^https?:/.test(url) ? url : API_BASE + url })
  await Taro.shareFileMessage({ filePath: tempFilePath, fileName: name })
}
