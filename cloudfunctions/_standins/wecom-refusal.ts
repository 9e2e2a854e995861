import { toEpochMs } from '@shared/kernel/instant'
import { jsonReply, type StandinReply, type StandinRequest } from './standin-http'
import { randomHex } from './standin-random'
import type { WecomWorld } from './wecom-world'

/** The platform's own short texts; nobody may judge by them, since they change without notice. */
const TEXT: Readonly<Record<number, string>> = {
  [-1]: 'system busy',
  40001: 'invalid credential',
  40008: 'invalid message type',
  40013: 'invalid corpid',
  40014: 'invalid access_token',
  40029: 'invalid code',
  40056: 'invalid agentid',
  40058: 'invalid Request Parameter',
  40091: 'invalid secret',
  41001: 'access_token missing',
  41002: 'corpid missing',
  41004: 'corpsecret missing',
  41009: 'userid missing',
  41010: 'missing url',
  41011: 'missing agentid',
  41016: 'missing title',
  41033: 'missing description',
  42001: 'access_token expired',
  42003: 'code expired',
  42014: 'invalid task_id',
  42018: 'invalid button key',
  42019: 'button key missing',
  42020: 'button name missing',
  43001: 'require GET method',
  43002: 'require POST method',
  43012: 'callback url not configured',
  44004: 'content is empty',
  45002: 'content size out of limit',
  45009: 'api freq out of limit',
  45033: 'api concurrent out of limit',
  45034: 'url must start with a protocol',
  47001: 'data format error',
  48002: 'api forbidden',
  50003: 'app is disabled',
  60011: 'no privilege to access/modify contact/party/agent',
  60020: 'not allow to access from your ip',
  60111: 'userid not found',
  81013: 'user & party & tag all invalid',
  82001: 'user & party & tag all empty',
  301002: 'not allow operate another agent with this accesstoken',
}

/** An error in the platform's wording: text, hint, the caller's address and where to look it up. */
export function refuseWecom(world: WecomWorld, request: StandinRequest, errcode: number): StandinReply {
  world.sequence += 1
  const second = Math.floor(toEpochMs(world.now()) / 1000)
  const hint = `${second}_${world.sequence}_${randomHex(32, world.random)}`
  const more = `https://open.work.weixin.qq.com/devtool/query?e=${errcode}`
  const text = TEXT[errcode] ?? 'request refused'
  return jsonReply({ errcode, errmsg: `${text}, hint: [${hint}], from ip: ${request.ip}, more info at ${more}` })
}

export const acceptWecom = (fields: object): StandinReply => jsonReply({ errcode: 0, errmsg: 'ok', ...fields })
