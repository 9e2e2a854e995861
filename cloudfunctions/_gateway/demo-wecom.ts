import type { Listening } from '../_standins/standin-http'
import { createWecomStandin } from '../_standins/wecom-standin'
import type { WecomCorp, WecomSettings } from '../_standins/wecom-world'

interface Parts {
  /** A stand-in in another process, which remembers what it was sent when this one is killed; null for one of our own. */
  outsideUrl: string | null
  settings: WecomSettings
  corp: WecomCorp
}

/** Opens the local WeCom the demo company talks to, and tells it who works there. */
export async function openDemoWecom({ outsideUrl, settings, corp }: Parts): Promise<Listening> {
  if (outsideUrl === null) {
    const standin = createWecomStandin(settings)
    standin.control.defineCorp(corp)
    return standin.listen()
  }
  const told = await fetch(`${outsideUrl}/__ctl/corps`, { method: 'POST', body: JSON.stringify(corp) })
  if (!told.ok) throw new Error('GUIKE_WECOM_URL 不是本地的企业微信替身')
  return { url: outsideUrl, close: async () => undefined }
}
