import { numberIn, parseJsonObject, textIn } from '../_kernel/json-object'
import { jsonReply, type StandinReply, type StandinRequest } from './standin-http'
import { randomHex } from './standin-random'
import { refuseWechat } from './wechat-refusal'
import { admit } from './wechat-token'
import type { WechatWorld } from './wechat-world'

const MOST_CHARACTERS = 2500
const SCENES: ReadonlySet<number> = new Set([1, 2, 3, 4])
/** 20013 is «other»; 100 is «normal». */
const LABEL = { pass: 100, review: 20013, risky: 20013 } as const

function judge({ riskyWords, reviewWords }: WechatWorld, content: string): keyof typeof LABEL {
  if (riskyWords.some((word) => content.includes(word))) return 'risky'
  return reviewWords.some((word) => content.includes(word)) ? 'review' : 'pass'
}

/** POST /wxa/msg_sec_check, second version: the words of a user who was here within two hours. */
export function checkText(world: WechatWorld, request: StandinRequest): StandinReply {
  const admission = admit(world, request)
  if (!admission.ok) return admission.reply
  const body = parseJsonObject(request.body)
  if (!body) return refuseWechat(world, 47001)
  const [user, content] = [world.users.get(textIn(body, 'openid')), textIn(body, 'content')]
  if (numberIn(body, 'version') !== 2 || !SCENES.has(numberIn(body, 'scene')) || content === '')
    return refuseWechat(world, 40097)
  if (!user) return refuseWechat(world, 40003)
  if (user.isAway) return refuseWechat(world, 61010)
  if (Array.from(content).length > MOST_CHARACTERS) return refuseWechat(world, 45002)
  const suggest = judge(world, content)
  const result = { suggest, label: LABEL[suggest] }
  return jsonReply({
    errcode: 0,
    errmsg: 'ok',
    result,
    detail: [{ strategy: 'content_model', errcode: 0, ...result, prob: 90 }],
    trace_id: randomHex(24, world.random),
  })
}
