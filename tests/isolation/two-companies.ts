import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import { brandId, type ContactId, type CustomerId, type FileId, type LeadId, type MemberId } from '@shared/kernel/ids'
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
    wecomLoginOf: async () => null,
    tryWecom: async () => 'WECOM_UNREACHABLE',
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
  await ownerTransaction(t.house.engine, async (tx) => {
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
