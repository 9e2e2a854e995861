import { sql } from 'kysely'
import { brandId, type MemberId } from '@shared/kernel/ids'
import { hashToken } from '../../cloudfunctions/_kernel/session-actor'
import { Aftermath } from '../../cloudfunctions/_kernel/aftermath'
import { ownerTransaction, withTenant } from '../../cloudfunctions/_kernel/transaction'
import { customer } from '../../cloudfunctions/customer'
import { message } from '../../cloudfunctions/message'
import { tellMember, type Telling, type Told } from '../../cloudfunctions/message/message.service'
import type { SmsOrder } from '../../cloudfunctions/message/sms-client'
import { createSubscribeClient } from '../../cloudfunctions/message/subscribe-client'
import { session } from '../../cloudfunctions/session'
import { createWechatCaller } from '../../cloudfunctions/session/wechat-caller'
import { createWechatClient } from '../../cloudfunctions/session/wechat-client'
import type { DeliveryOutcome } from '@shared/message/delivery.rules'
import { APP, APP_SECRET, clientParts, startWechat, TEMPLATE } from '../standins/local-platforms'
import type { EngineKind } from '../support/test-engines'
import { openTestHouse, WORKDAY_MORNING, type TestHouse } from '../support/test-house'

const MEMBER: MemberId = brandId('membera')
export const PHONE = '+8613800138000'

interface LedgerRow {
  id: string
  channel: string
  state: string
  reason: string
  failure: string | null
  failureCode: string | null
  quotaLeft: number | null
  fallsBackFrom: string | null
  deliveredAt: string | null
  phone: string | null
  body: string
}

/** An SMS account whose answers the test decides; everything else of the message word is real. */
function scriptedSms() {
  const sent: SmsOrder[] = []
  const answers: DeliveryOutcome[] = []
  const send = async (order: SmsOrder): Promise<DeliveryOutcome> => {
    const answer = answers.shift() ?? { status: 'sent' as const, platformId: `sms-${sent.length + 1}` }
    if (answer.status === 'sent') sent.push(order)
    return answer
  }
  return { sent, answers, send }
}

/** Company A with one member, a local WeChat, and an SMS account: what messages to customers need. */
export async function openReachHouse(kind: EngineKind) {
  const sms = scriptedSms()
  const clock = {
    now: () => t.clock.now(),
    advance: (ms: number) => t.clock.advance(ms),
    sleeps: [],
    sleep: async () => undefined,
  }
  const wechat = await startWechat(clock)
  const parts = { baseUrl: wechat.url, appId: APP, secret: APP_SECRET, ...clientParts(clock), timeoutMs: 300 }
  const caller = createWechatCaller(parts)
  const t: TestHouse = await openTestHouse(kind, [customer, session, message], {
    wechat: createWechatClient({ ...parts, edition: 'release' }, caller),
    subscribe: createSubscribeClient(caller, 'formal'),
    smsOf: async () => sms,
    hearConsents: null,
    hasSms: async () => true,
    wecomOf: async () => null,
    wecomLoginOf: async () => null,
    pageLink: (page) => page,
  })
  await addMember(t)
  let people = 0
  /** Forgets every message; the member is a new person to WeChat, without a credit. @returns their openid */
  const startAnew = async (): Promise<string> => {
    people += 1
    const openid = `oPerson${people}`
    wechat.control.defineUser({ openid })
    sms.sent.length = 0
    sms.answers.length = 0
    t.clock.set(WORKDAY_MORNING)
    await clear(t, openid)
    return openid
  }
  return { t, sms, wechat: wechat.control, startAnew, ...ledgerOf(t) }
}

export type ReachHouse = Awaited<ReturnType<typeof openReachHouse>>

const SECRET = 'secret-of-a-member'

async function addMember(t: TestHouse): Promise<void> {
  const { tenantId } = t.a
  await ownerTransaction(t.house.engine, async (tx) => {
    await sql`insert into member (tenant_id, id, openid, name, phone, created_at)
      values (${tenantId}, ${MEMBER}, 'oNobody', '陈女士', ${PHONE}, '2026-01-01')`.execute(tx)
    await sql`insert into session (tenant_id, token_hash, member_id, created_at, expires_at)
      values (${tenantId}, ${hashToken(SECRET)}, ${MEMBER}, '2026-01-01', '2099-01-01')`.execute(tx)
    await sql`insert into message_template (tenant_id, channel, purpose, template_id, fields) values
      (${tenantId}, 'subscribe', 'ticket', ${TEMPLATE}, '["character_string1", "thing2", "time3"]'),
      (${tenantId}, 'sms', 'ticket', '2000001', '["1", "2", ""]'), (${tenantId}, 'sms', 'code', '2000002', '["1"]')`.execute(
      tx,
    )
    await sql`insert into sms_account (tenant_id, sdk_app_id, sign_name, secret_id, secret_cipher, updated_at)
      values (${tenantId}, '1400000001', '锦程服饰', 'AKID', 'cipher', '2026-01-01')`.execute(tx)
  })
}

const clear = (t: TestHouse, openid: string): Promise<void> =>
  ownerTransaction(t.house.engine, async (tx) => {
    for (const table of ['message', 'credit_wallet', 'sms_blacklist', 'outbox', 'replay', 'phone_code'])
      await sql`delete from ${sql.table(table)}`.execute(tx)
    await sql`update member set openid = ${openid}`.execute(tx)
  })

export const memberSession = (t: TestHouse): string => `${t.a.tenantId}.${SECRET}`

function ledgerOf(t: TestHouse) {
  const { tenantId } = t.a
  return {
    /** What the ledger holds, oldest first. */
    ledger: (): Promise<LedgerRow[]> =>
      withTenant(t.house.engine, tenantId, async (tx) => {
        const found = await sql<LedgerRow>`
          select id, channel, state, reason, failure, failure_code as "failureCode", quota_left as "quotaLeft",
            falls_back_from as "fallsBackFrom", delivered_at as "deliveredAt", phone, body
          from message where tenant_id = ${tenantId} order by created_at, falls_back_from is not null, id`.execute(tx)
        return found.rows
      }),
    purse: (): Promise<{ credits: number; isBanned: boolean } | null> =>
      withTenant(t.house.engine, tenantId, async (tx) => {
        const found = await sql<{ credits: number; isBanned: boolean }>`
          select credits, is_banned as "isBanned" from credit_wallet where tenant_id = ${tenantId}`.execute(tx)
        return found.rows[0] ?? null
      }),
    tell: (occasion: string, changes: Partial<Telling> = {}): Promise<Told> => tell(t, occasion, changes),
  }
}

/** Tells the member as a word would: inside one transaction whose aftermath is written with it. */
const tell = (t: TestHouse, occasion: string, changes: Partial<Telling>): Promise<Told> =>
  withTenant(t.house.engine, t.a.tenantId, async (tx) => {
    t.clock.advance(1)
    const [now, newId] = [t.clock.now(), t.house.newId]
    const after = new Aftermath(null, now, newId)
    const told = await tellMember(
      { tx, tenantId: t.a.tenantId, now, newId, after },
      {
        to: { memberId: MEMBER },
        purpose: 'ticket_waiting',
        title: '工单等您回复',
        body: '客服想知道衣服的尺码',
        page: '/features/ticket/pages/track/index?ticketId=ticket1',
        reason: '客服在等您回复',
        words: ['GD2611-0001', '等您回复', now],
        occasionKey: occasion,
        ...changes,
      },
    )
    await after.write(tx, t.a.tenantId, null)
    return told
  })
