import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import {
  brandId,
  type ContactId,
  type CustomerId,
  type FileId,
  type LeadId,
  type MemberId,
  type TicketId,
} from '@shared/kernel/ids'
import { maySeeAttached } from '../../cloudfunctions/_gateway/attached'
import { words } from '../../cloudfunctions/_gateway/words'
import { ownerTransaction, type Tx } from '../../cloudfunctions/_kernel/transaction'
import { hashToken } from '../../cloudfunctions/_kernel/session-actor'
import { openFolderStore } from '../../cloudfunctions/file/folder-store'
import { makeCustomer } from '../customer/make-customer'
import { addChannel, typed } from '../lead/lead-house'
import type { EngineKind } from '../support/test-engines'
import { ok, openTestHouse, type TestHouse } from '../support/test-house'
import type { TestCompany } from '../support/test-people'

/** What company B has: one row of nearly every table. */
export interface Theirs {
  company: TestCompany
  customerId: CustomerId
  contactId: ContactId
  leadId: LeadId
  memberId: MemberId
  fileId: FileId
  collisionId: string
  followupId: string
  planId: string
  itemId: string
  messageId: string
  ticketId: TicketId
  orderId: string
  articleId: string
  recoveryId: string
  surveyId: string
  runId: string
  importId: string
  channelId: string
  scene: string
  formKey: string
  phone: string
}

const SECRET = 'secret-of-a-member'
const BORN = '2026-01-01T00:00:00.000Z'

/** Everybody of a company who may call, and a passer-by who holds nothing. */
export const rolesOf = (company: TestCompany): Record<string, string | undefined> => ({
  owner: company.owner.session,
  manager: company.managerOne.session,
  rep: company.repOne.session,
  agent: company.agent.session,
  member: `${company.tenantId}.${SECRET}`,
  visitor: undefined,
})

/** The whole house with both companies; nothing of the outside world is bound. */
function openWholeHouse(kind: EngineKind): Promise<TestHouse> {
  const files = openFolderStore(mkdtempSync(join(tmpdir(), 'guike-files-')), Buffer.alloc(32, 7))
  return openTestHouse(kind, words, {
    files,
    maySeeAttached,
    wechat: null,
    wecomOf: async () => null,
    subscribe: null,
    hearConsents: null,
    smsOf: async () => null,
    hasSms: async () => true,
    checkWords: null,
    wecomLoginOf: async () => null,
    tryWecom: async () => 'WECOM_UNREACHABLE',
    trySms: async () => 'SMS_UNREACHABLE',
    pageLink: (page) => page,
  })
}

async function addMember(tx: Tx, { tenantId }: TestCompany, customerId: string): Promise<void> {
  const id = `member${tenantId}`
  await sql`insert into member (tenant_id, id, openid, name, customer_id, created_at)
    values (${tenantId}, ${id}, ${`openid-${tenantId}`}, ${`微信用户${tenantId}`}, ${customerId}, ${BORN})`.execute(tx)
  await sql`insert into session (tenant_id, token_hash, member_id, created_at, expires_at)
    values (${tenantId}, ${hashToken(SECRET)}, ${id}, ${BORN}, '2099-01-01')`.execute(tx)
}

/** A ticket with its order, a bad rating and what is done about it, and a ready answer. */
async function addTicket(
  tx: Tx,
  { company, customerId, mark }: { company: TestCompany; customerId: string; mark: string },
) {
  const { tenantId } = company
  const [orderId, ticketId, surveyId] = [`order${mark}`, `ticket${mark}`, `survey${mark}`]
  const memberId = `member${tenantId}`
  await sql`insert into sales_order (tenant_id, id, number, customer_id, ordered_at, amount_fen, state)
    values (${tenantId}, ${orderId}, ${`ORDER-${mark}`}, ${customerId}, ${BORN}, 100, 'delivered')`.execute(tx)
  await sql`insert into ticket (tenant_id, id, number, kind, priority, state, member_id, customer_id, contact_name, phone, order_id,
      words, urgent_at, created_at, updated_at)
    values (${tenantId}, ${ticketId}, ${`T-NUMBER-${mark}`}, 'return', 'normal', 'resolved', ${memberId}, ${customerId},
      ${`何女士${mark}`}, '+8613900005555', ${orderId}, ${`拉链坏了${mark}`}, ${BORN}, ${BORN}, ${BORN})`.execute(tx)
  await sql`insert into ticket_entry (tenant_id, id, ticket_id, at, kind, is_internal, author, words, revision)
    values (${tenantId}, ${`entry${mark}`}, ${ticketId}, ${BORN}, 'note', true, 'staff', ${`内部备注${mark}`}, 1)`.execute(
    tx,
  )
  await sql`insert into survey (tenant_id, id, ticket_id, customer_id, member_id, state, score, words, asked_at, answered_at)
    values (${tenantId}, ${surveyId}, ${ticketId}, ${customerId}, ${memberId}, 'answered', 1, ${`很失望${mark}`}, ${BORN}, ${BORN})`.execute(
    tx,
  )
  await sql`insert into recovery (tenant_id, id, survey_id, ticket_id, customer_id, state, created_at)
    values (${tenantId}, ${`recovery${mark}`}, ${surveyId}, ${ticketId}, ${customerId}, 'open', ${BORN})`.execute(tx)
  await sql`insert into article (tenant_id, id, title, body, updated_by, updated_at)
    values (${tenantId}, ${`article${mark}`}, ${`退换货说明${mark}`}, ${`七天内可换${mark}`}, '', ${BORN})`.execute(tx)
  const runId = `surveyrun${mark}`
  await sql`insert into job (tenant_id, id, kind, state, total, progress, created_at, updated_at)
    values (${tenantId}, ${runId}, 'ticket.surveyMany', 'running', 7, '{}', ${BORN}, ${BORN})`.execute(tx)
  const importId = `import${mark}`
  await sql`insert into file (tenant_id, id, name, kind, mime, size_bytes, state, store_key, created_by, created_at)
    values (${tenantId}, ${`sheet${mark}`}, ${`客户表${mark}.csv`}, 'sheet', 'text/csv', 10, 'ready', ${`sheet-key-${mark}`}, '', ${BORN})`.execute(
    tx,
  )
  await sql`insert into customer_import (tenant_id, id, file_id, file_name, step, layout, mapping, created_by, created_at)
    values (${tenantId}, ${importId}, ${`sheet${mark}`}, ${`客户表${mark}.csv`}, 'checked', '{"rows": 1}', '["name"]', ${company.owner.id}, ${BORN})`.execute(
    tx,
  )
  await sql`insert into customer_import_row (tenant_id, import_id, line, cells, verdict, reason)
    values (${tenantId}, ${importId}, 2, ${JSON.stringify([`表里的客户${mark}`])}::jsonb, 'rejected', 'NO_NAME')`.execute(
    tx,
  )
  const ids = { importId, articleId: `article${mark}`, recoveryId: `recovery${mark}`, surveyId, runId }
  return { ticketId: brandId<'Ticket'>(ticketId), orderId, ...ids }
}

const oneId = (t: TestHouse, table: 'lead' | 'inbox_item' | 'message', tenantId: string): Promise<string> =>
  ownerTransaction(t.house.engine, async (tx) => {
    const found = await sql<{ id: string }>`
      select id from ${sql.table(table)} where tenant_id = ${tenantId} order by id desc limit 1`.execute(tx)
    return found.rows[0]?.id ?? `no-${table}`
  })

/** Lets a company live a little: a customer with everything that hangs on it, and a lead on its way. */
async function live(t: TestHouse, company: TestCompany, mark: string): Promise<Theirs> {
  const { tenantId, repOne, owner } = company
  const [formKey, scene, channelId] = [`form-${mark}-key`, `scene-${mark}-key`, `channel${mark}`]
  const phone = `+86139${mark === 'a' ? '1111' : '2222'}0001`
  await addChannel(t, company, { id: channelId, name: `小程序渠道${mark}`, kind: 'form', key: formKey })
  const { customerId, contactId } = await makeCustomer(t, tenantId, {
    name: `云裳${mark}服饰贸易公司`,
    ownerId: repOne.id,
    contact: { name: `陈敏敏${mark}`, phone },
  })
  ok(await t.call(repOne.session, ['customer', 'recordNeed'], { customerId, words: `需求${mark}秋款` }))
  ok(await t.call(repOne.session, ['customer', 'setTags'], { customerId, tagNames: [`标签${mark}老客`] }))
  const next = { at: '2026-11-18T03:00:00.000Z', what: `回电${mark}` }
  const followup = { customerId, way: 'call' as const, result: '已联系', words: `聊过${mark}样衣`, next }
  const { followupId, planId } = ok(await t.call(repOne.session, ['followup', 'log'], followup))
  const file = { name: `照片${mark}.jpg`, kind: 'photo' as const, sizeBytes: 10 }
  const { fileId } = ok(await t.call(repOne.session, ['file', 'openUpload'], file))
  const wish = { formKey, name: `何小姐${mark}`, phone: `${phone.slice(0, -1)}2`, wish: `想订${mark}件卫衣` }
  ok(await t.call(undefined, ['lead', 'submit'], typed(wish)))
  await t.drain()
  const leadId = await oneId(t, 'lead', tenantId)
  const collisionId = `collision${mark}`
  const service = await ownerTransaction(t.house.engine, async (tx) => {
    await addMember(tx, company, customerId)
    await sql`update channel set scene = ${scene} where tenant_id = ${tenantId}`.execute(tx)
    await sql`update staff set name = name || ${`（${mark}）`}, phone = replace(phone, '00000', ${mark === 'a' ? '11111' : '22222'})
      where tenant_id = ${tenantId}`.execute(tx)
    await sql`update file set state = 'ready', mime = 'image/jpeg', attached_kind = 'customer', attached_id = ${customerId}
      where tenant_id = ${tenantId}`.execute(tx)
    await sql`insert into collision (tenant_id, id, lead_id, customer_id, owner_id, newcomer_id, at, outcome)
      values (${tenantId}, ${collisionId}, ${leadId}, ${customerId}, ${repOne.id}, ${owner.id}, ${BORN}, 'open')`.execute(
      tx,
    )
    return addTicket(tx, { company, customerId, mark })
  })
  return {
    company,
    customerId,
    contactId,
    leadId: brandId(leadId),
    memberId: brandId(`member${tenantId}`),
    fileId,
    collisionId,
    followupId,
    planId: planId ?? '',
    itemId: await oneId(t, 'inbox_item', tenantId),
    messageId: await oneId(t, 'message', tenantId),
    ...service,
    channelId,
    scene,
    formKey,
    phone,
  }
}

/** A house where both companies have lived. */
export async function openTwoCompanies(kind: EngineKind): Promise<{ t: TestHouse; ours: Theirs; theirs: Theirs }> {
  const t = await openWholeHouse(kind)
  const ours = await live(t, t.a, 'a')
  const theirs = await live(t, t.b, 'b')
  return { t, ours, theirs }
}
