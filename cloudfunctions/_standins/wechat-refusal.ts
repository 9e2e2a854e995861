import { jsonReply, type StandinReply } from './standin-http'
import { randomHex } from './standin-random'
import type { WechatWorld } from './wechat-world'

const TEXT: Readonly<Record<number, string>> = {
  [-1]: 'system error',
  40001: 'invalid credential, access_token is invalid or not latest',
  40002: 'invalid grant_type',
  40003: 'invalid openid',
  40013: 'invalid appid',
  40029: 'invalid code',
  40037: 'invalid template_id',
  40097: 'invalid args',
  40125: 'invalid appsecret',
  40163: 'code been used',
  40169: 'invalid length for scene, or the data is not json string',
  40226: 'code blocked',
  41001: 'access_token missing',
  41002: 'appid missing',
  41004: 'appsecret missing',
  41008: 'missing code',
  41030: 'invalid page',
  42001: 'access_token expired',
  43001: 'require GET method',
  43002: 'require POST method',
  43101: 'user refuse to accept the msg',
  43107: 'user ban the template',
  43108: 'concurrent sending to the same user',
  45002: 'content size out of limit',
  45009: 'reach max api daily quota limit',
  45011: 'api minute-quota reach limit, must slower, retry next minute',
  45168: 'sensitive content',
  47001: 'data format error',
  47003: 'argument invalid!',
  61010: 'code is expired',
}

/** An error in WeChat's wording, with its request id. */
export function refuseWechat(world: WechatWorld, errcode: number): StandinReply {
  const rid = [8, 8, 8].map((length) => randomHex(length, world.random)).join('-')
  return jsonReply({ errcode, errmsg: `${TEXT[errcode] ?? 'request refused'}, rid: ${rid}` })
}
