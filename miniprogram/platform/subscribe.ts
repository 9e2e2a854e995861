import Taro from '@tarojs/taro'
import type { Consent } from './platform.types'

const answers = ['accept', 'acceptWithAudio', 'reject', 'ban', 'filter'] as const

/**
 * Asks whether we may write later (订阅消息); to be called in the very tap, else WeChat refuses to ask.
 * Whatever goes wrong here is no reason not to go on: then nothing was answered.
 * @param templateIds at most three, WeChat's limit
 */
export async function askConsent(templateIds: readonly string[]): Promise<Consent> {
  if (templateIds.length === 0) return {}
  try {
    const said: Record<string, unknown> = {
      ...(await Taro.requestSubscribeMessage({ tmplIds: [...templateIds], entityIds: [] })),
    }
    return Object.fromEntries(
      templateIds.flatMap((templateId) => {
        const answer = answers.find((one) => one === said[templateId])
        return answer === undefined ? [] : [[templateId, answer]]
      }),
    )
  } catch {
    return {}
  }
}
