import Taro from '@tarojs/taro'
import type { Consent } from './platform.types'

/**
 * Asks whether we may write later (订阅消息); to be called in the very tap, else WeChat refuses to ask.
 * Whatever goes wrong here is no reason not to go on: then there is no consent.
 * @param templateIds at most three, WeChat's limit
 */
export async function askConsent(templateIds: readonly string[]): Promise<Consent> {
  if (templateIds.length === 0) return []
  try {
    const answer = await Taro.requestSubscribeMessage({ tmplIds: [...templateIds], entityIds: [] })
    const said: Record<string, unknown> = { ...answer }
    return templateIds.filter((templateId) => said[templateId] === 'accept')
  } catch {
    return []
  }
}
