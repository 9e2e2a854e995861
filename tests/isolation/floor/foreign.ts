import { sql } from 'kysely'
import {
  brandId,
  type CustomerId,
  type DepartmentId,
  type FileId,
  type LeadId,
  type StaffId,
  type TicketId,
} from '@shared/kernel/ids'
import type { ContactId, MemberId, TenantId } from '@shared/kernel/ids'
import type { At } from '../../../cloudfunctions/_kernel/at'
import { ownerTransaction, type Tx } from '../../../cloudfunctions/_kernel/transaction'
import { saveDays, saveWeek } from '../../../cloudfunctions/calendar/calendar.repository'
import { appendTimeline } from '../../../cloudfunctions/customer/customer.service'
import { addOrders, addProducts } from '../../../cloudfunctions/trade/trade.service'
import { within } from '../../customer/make-customer'
import { ok, type TestHouse } from '../../support/test-house'
import type { Theirs } from '../two-companies'
import { addCustody } from './custody-rows'
import { addDeparture } from './departure-rows'
import { addReach } from './reach-rows'
import { addService } from './service-rows'

/** Everything by which the rows of one company could be asked for. */
export interface Foreign {
  staffId: StaffId
  colleagueId: StaffId
  staffPhone: string
  sessionSecret: string
  memberSecret: string
  departmentId: DepartmentId
  rootId: DepartmentId
  memberId: MemberId
  openid: string
  /** A member nobody has linked to a customer. */
  strangerId: MemberId
  templateId: string
  serialNo: string
  customerId: CustomerId
  customerKey: string
  creditCode: string
  contactId: ContactId
  contactName: string
  phone: string
  fileId: FileId
  looseFileId: FileId
  leadId: LeadId
  leadKey: string
  untoldLeadId: LeadId
  ticketId: TicketId
  /** Open, running and nobody's. */
  openTicketId: TicketId
  entryId: string
  attachedLeadId: LeadId
  articleId: string
  recoveryId: string
  surveyId: string
  /** About no ticket, not answered yet. */
  ownSurveyId: string
  /** Answered badly, and made good since. */
  doneSurveyId: string
  collisionId: string
  channelId: string
  scene: string
  formKey: string
  followupId: string
  planId: string
  itemId: string
  asleepId: string
  messageId: string
  tokenKey: string
  productId: string
  orderId: string
  jobId: string
  stoppedJobId: string
  importId: string
  /** Nothing hangs on it but one contact. */
  looseCustomerId: CustomerId
  looseContactId: ContactId
  requestId: string
}

/** One call of a repository function with somebody's ids; `null` for a piece that reaches no database by itself. */
export type Attempt = ((at: At, b: Foreign) => unknown) | null

/** An attempt for every function a repository exports: a new one without an entry does not compile. */
export type AttemptsOf<M> = { [K in keyof M as M[K] extends (...args: never[]) => unknown ? K : never]: Attempt }

/** Ids in the right grammar that nobody has. */
export const nobodys: Foreign = {
  staffId: brandId('nostaff'),
  colleagueId: brandId('nocolleague'),
  staffPhone: '+8613700009999',
  sessionSecret: 'no-secret',
  memberSecret: 'no-member-secret',
  departmentId: brandId('nodepartment'),
  rootId: brandId('noroot'),
  memberId: brandId('nomember'),
  openid: 'no-openid',
  strangerId: brandId('nostranger'),
  templateId: 'no-template',
  serialNo: 'no-serial',
  customerId: brandId('nocustomer'),
  customerKey: 'p:+8613700009998',
  creditCode: '91440101MA5CKTXX9L',
  contactId: brandId('nocontact'),
  contactName: '无此人',
  phone: '+8613700009998',
  fileId: brandId('nofile'),
  looseFileId: brandId('noloosefile'),
  leadId: brandId('nolead'),
  leadKey: 'p:+8613700009997',
  untoldLeadId: brandId('nountoldlead'),
  ticketId: brandId('noticket'),
  openTicketId: brandId('noopenticket'),
  entryId: 'noentry',
  attachedLeadId: brandId('noattachedlead'),
  articleId: 'noarticle',
  recoveryId: 'norecovery',
  surveyId: 'nosurvey',
  ownSurveyId: 'noownsurvey',
  doneSurveyId: 'nodonesurvey',
  collisionId: 'nocollision',
  channelId: 'nochannel',
  scene: 'no-scene-key',
  formKey: 'no-form-key',
  followupId: 'nofollowup',
  planId: 'noplan',
  itemId: 'noitem',
  asleepId: 'noasleep',
  messageId: 'nomessage',
  tokenKey: 'notoken',
  productId: 'noproduct',
  orderId: 'noorder',
  jobId: 'nojob',
  stoppedJobId: 'nostoppedjob',
  importId: 'noimport',
  looseCustomerId: brandId('noloosecustomer'),
  looseContactId: brandId('noloosecontact'),
  requestId: 'norequest',
}

export const nobodysTenant = brandId<'Tenant'>('tenantnobody')

const textOf = async (t: TestHouse, query: (tx: Tx) => Promise<{ rows: { text: string }[] }>): Promise<string> => {
  const [row] = await ownerTransaction(t.house.engine, async (tx) => (await query(tx)).rows)
  if (row === undefined) throw new Error('company B lacks a row this test needs')
  return row.text
}

/** Rows of tables that `openTwoCompanies` left empty. */
async function addRows(
  tx: Tx,
  tenantId: TenantId,
  { customerId, fileId, leadId, memberId, company }: Theirs,
): Promise<void> {
  const { repOne } = company
  const at = '2026-11-18T02:00:00.000Z'
  await sql`update customer set credit_code = '91350100M000100Y43' where tenant_id = ${tenantId} and id = ${customerId}`.execute(
    tx,
  )
  await sql`insert into file (tenant_id, id, name, kind, mime, size_bytes, state, store_key, created_by, created_at)
    select tenant_id, 'loosefileb', '未挂的照片', kind, 'image/jpeg', 10, 'ready', 'loose-key-of-b', created_by, created_at
    from file where tenant_id = ${tenantId} and id = ${fileId}`.execute(tx)
  const attached = JSON.stringify({
    id: 'attachedofb',
    number: 'number-of-b',
    state: 'attached',
    owner_id: null,
    responded_at: at,
  })
  await sql`insert into lead select (jsonb_populate_record(null::lead, to_jsonb(l) || ${attached}::jsonb)).*
    from lead l where tenant_id = ${tenantId} and id = ${leadId}`.execute(tx)
  await sql`insert into login_code (tenant_id, phone, code_hash, sent_at, expires_at)
    select tenant_id, phone, 'hash-of-b', ${at}, '2099-01-01' from staff where tenant_id = ${tenantId} and id = ${repOne.id}`.execute(
    tx,
  )
  await sql`insert into wecom_app (tenant_id, corp_id, agent_id, secret_cipher, updated_at)
    values (${tenantId}, 'corp-of-b', 1, 'cipher-of-b', ${at})`.execute(tx)
  await sql`insert into wecom_token (tenant_id, key, token_cipher, expires_at)
    values (${tenantId}, 'tokenofb', 'token-cipher-of-b', ${at})`.execute(tx)
  await sql`insert into tenant_setting (tenant_id, key, value, updated_at)
    values (${tenantId}, 'lead', '{"protectDays": 77}', ${at})`.execute(tx)
  await sql`insert into lead_form (tenant_id, id, title, promise, consent_line, questions, mapping)
    values (${tenantId}, 'formofb', '给公司乙留言', '很快回复乙', '同意乙联系', '[]', '{}')`.execute(tx)
  await sql`insert into assignment_rules (tenant_id, rules, turns) values (${tenantId}, '[{"name": "乙的规则"}]', '{}')`.execute(
    tx,
  )
  await sql`insert into job (tenant_id, id, kind, state, progress, created_at, updated_at)
    values (${tenantId}, 'jobofb', 'test', 'running', '{"name": "乙的任务"}', ${at}, ${at}),
      (${tenantId}, 'stoppedofb', 'test', 'cancelled', '{}', ${at}, ${at})`.execute(tx)
  await sql`insert into replay (tenant_id, actor_key, procedure, request_id, input_hash, answer, created_at)
    values (${tenantId}, ${`member:${memberId}`}, 'test.verb', 'requestofb', 'hash-of-input', '{"told": "乙的回答"}', ${at})`.execute(
    tx,
  )
  await addService(tx, tenantId, { customerId, memberId, company })
  await sql`insert into inbox_item (tenant_id, id, staff_id, kind, subject_id, title, why, tags, urgent_at, state, wake_at, created_at)
    values (${tenantId}, 'asleepofb', ${repOne.id}, 'notice', 'subjectofb', '乙的通知', '{}', '[]', ${at}, 'snoozed', ${at}, ${at})`.execute(
    tx,
  )
}

/** What of B's life goes through operations and services. */
async function liveOn(t: TestHouse, theirs: Theirs): Promise<void> {
  const { company, customerId, leadId, phone } = theirs
  const next = { at: '2026-11-19T03:00:00.000Z', what: '给乙的线索打电话' }
  const call = { customerId: null, leadId, way: 'call' as const, result: '乙的结果', words: '乙的话', next }
  ok(await t.call(company.owner.session, ['followup', 'log'], call))
  ok(await t.call(company.repOne.session, ['customer', 'lookup'], { text: phone }))
  await within(t, company.tenantId, async (at) => {
    await saveWeek(at.tx, at.tenantId, { version: 0, week: [[{ fromMinute: 600, toMinute: 601 }]] })
    await saveDays(at.tx, at.tenantId, { days: [{ date: '2031-05-05', kind: 'off', name: '乙的节' }], years: [2031] })
    await addProducts(at, [{ id: 'productofb', name: '乙的卫衣', category: '乙的品类', priceFen: 1 }])
    const line = { productId: 'productofb', quantity: 3, amountFen: 900 }
    const order = { id: 'orderofb', number: 'SO-OF-B', orderedAt: '2026-01-02T00:00:00.000Z', state: 'open' as const }
    await addOrders(at, [{ ...order, customerId, lines: [line] }])
    await appendTimeline(at, [{ customerId: null, leadId: brandId('untoldofb'), kind: 'lead', title: '乙的线索来了' }])
  })
}

/** Company B with a row for every function to find, and what each could be found by. */
export async function foreignOf(t: TestHouse, theirs: Theirs): Promise<Foreign> {
  const { company, ...ids } = theirs
  const { tenantId, repOne } = company
  await ownerTransaction(t.house.engine, async (tx) => {
    await addRows(tx, tenantId, theirs)
    await addReach(tx, tenantId, theirs)
    await addCustody(tx, tenantId, theirs)
    await addDeparture(tx, tenantId, theirs)
  })
  await liveOn(t, theirs)
  const read = (what: string, where: string) =>
    textOf(t, (tx) =>
      sql<{ text: string }>`select ${sql.raw(what)} as text from ${sql.raw(where)} and tenant_id = ${tenantId}`.execute(
        tx,
      ),
    )
  return {
    ...ids,
    staffId: repOne.id,
    colleagueId: company.repTwo.id,
    staffPhone: await read('phone', `staff where id = '${repOne.id}'`),
    sessionSecret: repOne.session.slice(tenantId.length + 1),
    memberSecret: 'secret-of-a-stranger',
    departmentId: company.teamOne,
    rootId: company.root,
    openid: `openid-${tenantId}`,
    strangerId: brandId('strangerofb'),
    templateId: 'template-of-b',
    serialNo: 'serial-of-b',
    customerKey: await read('key', `customer_key where customer_id = '${ids.customerId}'`),
    creditCode: '91350100M000100Y43',
    contactName: '陈敏敏b',
    looseFileId: brandId('loosefileb'),
    leadKey: await read('key', `lead_key where lead_id = '${ids.leadId}'`),
    untoldLeadId: brandId('untoldofb'),
    openTicketId: brandId('openofb'),
    entryId: 'entryofb',
    attachedLeadId: brandId('attachedofb'),
    ownSurveyId: 'ownsurveyofb',
    doneSurveyId: 'donesurveyofb',
    planId: await read('id', `followup_plan where customer_id = '${ids.customerId}' and state = 'open'`),
    itemId: await read(
      'id',
      `inbox_item where subject_id = '${ids.customerId}' and kind = 'followup' and state <> 'done'`,
    ),
    asleepId: 'asleepofb',
    tokenKey: 'tokenofb',
    productId: 'productofb',
    orderId: 'orderofb',
    jobId: 'jobofb',
    stoppedJobId: 'stoppedofb',
    importId: 'importofb',
    looseCustomerId: brandId('looseofb'),
    looseContactId: brandId('contactloose'),
    requestId: 'requestofb',
  }
}
