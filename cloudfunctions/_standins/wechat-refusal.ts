import { jsonReply, type StandinReply } from './standin-http'
import { randomHex } from './standin-random'
import type { WechatWorld } from './wechat-world'

const TEXT: Readonly<Record<number, string>> = {
  [-1]: 'system error',
  40001: 'invalid credential, access_token is invalid or not latest',
  40002: 'invalid grant_type',
  40013: 'invalid appid',
  40029: 'invalid code',
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
  45009: 'reach max api daily quota limit',
  45011: 'api minute-quota reach limit, must slower, retry next minute',
  47001: 'data format error',
}

/** An error in WeChat's wording, with its request id. */
export function refuseWechat(world: WechatWorld, errcode: number): StandinReply {
  const rid = [8, 8, 8].map((length) => randomHex(length, world.random)).join('-')
  return jsonReply({ errcode, errmsg: `${TEXT[errcode] ?? 'request refused'}, rid: ${rid}` })
}
