import type { WecomSettings } from '../../cloudfunctions/_standins/wecom-world'
import { AGENT, ask, CORP, createHandClock, SECRET, startWecom } from './local-platforms'

/** A WeCom and the raw requests to it, without our client in between. */
export async function startRawWecom(settings: Partial<WecomSettings> = {}) {
  const clock = createHandClock()
  const { url, control } = await startWecom(clock, settings)
  const getToken = (corpid = CORP, corpsecret = SECRET) =>
    ask(`${url}/cgi-bin/gettoken?corpid=${corpid}&corpsecret=${corpsecret}`)
  const tokenOf = async (secret = SECRET) => String((await getToken(CORP, secret)).json.access_token)
  const send = async (body: object, token?: string) =>
    (await ask(`${url}/cgi-bin/message/send?access_token=${token ?? (await tokenOf())}`, body)).json
  return { clock, url, control, getToken, tokenOf, send }
}

/** The body of a text to one member. */
export const text = (content = '您好', more: object = {}) => ({
  touser: 'lisi',
  msgtype: 'text',
  agentid: AGENT,
  text: { content },
  ...more,
})
