import { sql } from 'kysely'
import { smsTexts } from '@shared/message/message.labels'
import { consentUses, smsFields, smsUses } from '@shared/message/template-use.rules'
import type { DemoClock } from '../_kernel/demo-clock'
import type { Engine } from '../_kernel/engine'
import { seal } from '../_kernel/seal'
import { withTenant, type Tx } from '../_kernel/transaction'
import { createSmsStandin } from '../_standins/sms-standin'
import type { WechatControl } from '../_standins/wechat-control'
import type { HearConsents } from '../message/message.ports'
import { openReportDoor, saveSmsAccount } from '../message/sms-binding.repository'
import { smsReportPath } from '../message/sms-report-path'
import { replaceTemplates } from '../message/template.repository'
import { DEMO_TENANT } from '../../config/demo/build-demo'

const SMS = { secretId: 'AKIDdemo', secretKey: 'demo-sms-secret', sdkAppId: '1400000000', signName: '锦程服饰' }
/** The local platform looks this often whether a report is due. */
const REPORT_EVERY_MS = 1000

/** The demo's templates are called by what they are for; WeChat's and Tencent's own ids say nothing. */
export const SUBSCRIBE_TEMPLATES = {
  ticket: ['character_string1', 'thing2', 'time3'],
  survey: ['character_string1', 'thing2', 'time3'],
}
const SMS_TEMPLATES = {
  ticket: { text: smsTexts.ticket, kind: 'notice' },
  survey: { text: smsTexts.survey, kind: 'notice' },
  code: { text: smsTexts.code, kind: 'code' },
} as const

/** The company's templates, as the settings would hold them. */
const saveTemplates = (tx: Tx): Promise<void> =>
  replaceTemplates(tx, DEMO_TENANT, [
    ...consentUses.map((use) => ({
      ...{ channel: 'subscribe' as const, use, templateId: use },
      fields: SUBSCRIBE_TEMPLATES[use],
    })),
    ...smsUses.map((use) => ({ channel: 'sms' as const, use, templateId: use, fields: smsFields[use] })),
  ])

/** WeChat knows the company's members, their numbers, and what each of them has accepted so far. */
async function introduceMembers(tx: Tx, wechat: WechatControl): Promise<void> {
  const members = await sql<{ openid: string; phone: string | null; template: string | null; credits: number | null }>`
    select m.openid, m.phone, w.template, w.credits from member m
    left join credit_wallet w on w.tenant_id = m.tenant_id and w.member_id = m.id
    where m.tenant_id = ${DEMO_TENANT} order by m.id`.execute(tx)
  for (const [nth, { openid, phone, template, credits }] of members.rows.entries()) {
    wechat.defineUser({ openid, phone: phone?.replace('+86', '') ?? `1390000${String(1000 + nth)}` })
    if (template !== null && credits !== null && credits > 0) wechat.acceptSubscription(openid, template, credits)
  }
}

/** In a browser nobody sees WeChat's dialog, so that what our page says was allowed is what its WeChat knows. */
export const hearConsents =
  (wechat: WechatControl): HearConsents =>
  (openid, consents) => {
    for (const { template, isAccepted } of consents)
      if (isAccepted) wechat.acceptSubscription(openid, template)
      else wechat.banTemplate(openid, template)
  }

interface Parts {
  engine: Engine
  clock: DemoClock
  secretKey: Buffer
  wechat: WechatControl
}

/** Gives the demo company what it reaches customers by: a local SMS platform, templates, and members WeChat knows. */
export async function openDemoReach({ engine, clock, secretKey, wechat }: Parts) {
  const sms = createSmsStandin({ now: () => clock.now(), random: Math.random })
  const reportPath = smsReportPath(secretKey, DEMO_TENANT)
  sms.control.defineAccount({ ...SMS, signs: [SMS.signName], templates: SMS_TEMPLATES })
  await withTenant(engine, DEMO_TENANT, async (tx) => {
    const { secretKey: secret, ...account } = SMS
    await saveSmsAccount(tx, DEMO_TENANT, { ...account, secretCipher: seal(secretKey, secret), now: clock.now() })
    await openReportDoor(tx, DEMO_TENANT, reportPath)
    await saveTemplates(tx)
    await introduceMembers(tx, wechat)
  })
  const listening = await sms.listen()
  const timer = setInterval(() => void sms.control.flush(), REPORT_EVERY_MS)
  return {
    smsUrl: listening.url,
    hearConsents: hearConsents(wechat),
    listensAt: (url: string) => sms.control.reportTo(`${url}/callback/sms/${reportPath}`),
    close: async () => {
      clearInterval(timer)
      await listening.close()
    },
  }
}
