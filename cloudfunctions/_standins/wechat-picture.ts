import { numberIn, parseJsonObject, textIn, type JsonObject } from '../_kernel/json-object'
import { encodePng } from './png'
import { encodeQr } from './qr-code'
import type { StandinReply, StandinRequest } from './standin-http'
import { refuseWechat } from './wechat-refusal'
import { admit } from './wechat-token'
import type { WechatApp, WechatWorld } from './wechat-world'

const SCENE = /^[\w!#$&'()*+,/:;=?@\-.~]{1,32}$/
const EDITIONS: ReadonlySet<string> = new Set(['release', 'trial', 'develop'])
const QUIET_ZONE = 4

function checkOrder(body: JsonObject, app: WechatApp): number {
  if (!SCENE.test(textIn(body, 'scene'))) return 40169
  const [page, edition] = [textIn(body, 'page'), textIn(body, 'env_version') || 'release']
  if (page.startsWith('/') || page.includes('?')) return 41030
  // Without a page the start page opens; only the released edition's pages are known to the platform.
  if (page && body.check_path !== false && edition === 'release' && !app.pages.includes(page)) return 41030
  const width = body.width === undefined ? 430 : numberIn(body, 'width')
  return EDITIONS.has(edition) && width >= 280 && width <= 1280 ? 0 : 40097
}

/**
 * Draws a code as a picture. The real one is WeChat's own round code, readable by WeChat only; here it is a QR code,
 * so that any camera can play the passer-by.
 */
function drawCode(text: string, width: number): Buffer {
  const modules = encodeQr(text)
  const scale = Math.floor(width / (modules.length + 2 * QUIET_ZONE)) || 1
  const margin = Math.floor((width - modules.length * scale) / 2)
  const isDark = (x: number, y: number): boolean =>
    modules[Math.floor((y - margin) / scale)]?.[Math.floor((x - margin) / scale)] ?? false
  return encodePng(width, width, isDark)
}

/** POST /wxa/getwxacodeunlimit: picture bytes, or JSON when refused. */
export function unlimitedCode(world: WechatWorld, request: StandinRequest): StandinReply {
  const admission = admit(world, request)
  if (!admission.ok) return admission.reply
  const body = parseJsonObject(request.body)
  if (!body) return refuseWechat(world, 47001)
  const problem = checkOrder(body, admission.app)
  if (problem) return refuseWechat(world, problem)
  const page = textIn(body, 'page') || (admission.app.pages[0] ?? '')
  const drawn = { at: world.now(), appId: admission.app.appId, scene: textIn(body, 'scene'), page }
  world.drawn.push(drawn)
  return {
    status: 200,
    contentType: 'image/png',
    body: drawCode(world.codeText(drawn), numberIn(body, 'width') || 430),
  }
}
