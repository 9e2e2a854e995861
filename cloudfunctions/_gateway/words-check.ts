import type { Engine } from '../_kernel/engine'
import type { Ports } from '../_kernel/ports'
import { readToken } from '../_kernel/session-actor'
import { withTenant } from '../_kernel/transaction'
import { findOpenid } from '../session/session.repository'
import type { WechatClient } from '../session/wechat-client'

/** Asks WeChat about the words of whoever holds a session (内容安全); a stranger's, or no answer in time, stay unchecked. */
export const openWordsCheck =
  (engine: Engine, wechat: Pick<WechatClient, 'checkWords'>): NonNullable<Ports['checkWords']> =>
  async ({ tenantId, session, words }) => {
    const secret = readToken(session)?.secret
    const openid = secret ? await withTenant(engine, tenantId, (tx) => findOpenid(tx, tenantId, secret)) : null
    if (openid === null) return 'unchecked'
    const verdict = await wechat.checkWords(openid, words)
    return verdict.ok ? verdict.suggest : 'unchecked'
  }
