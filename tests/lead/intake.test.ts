import { sql } from 'kysely'
import type { Answer } from '@shared/kernel/wire'
import { mapBody } from '@shared/lead/intake.rules'
import type { FormQuestion } from '@shared/lead/lead.types'
import { receiveIntake } from '../../cloudfunctions/intake/receive-intake'
import { engineKinds } from '../support/test-engines'
import { codeOf, ok, type TestHouse } from '../support/test-house'
import { at, countOf, leadsOf, newestLead, openLeadHouse, saying, statementsOf } from './lead-house'

const size: FormQuestion = { key: 'size', label: '面积', kind: 'number', options: [], isRequired: true }

describe('a foreign body', () => {
  test.each([
    ['our own names', { name: '陈女士', phone: '138' }, { name: '陈女士', phone: '138' }],
    ['mapped names', { field_1: '陈女士', f2: '138' }, { name: '陈女士', phone: '138' }],
    ['nested names', { data: { entry: { field_1: '陈女士' } } }, { name: '陈女士' }],
    ['lists', { wish: ['卫衣', '外套'], entries: [{ f2: '138' }] }, { wish: '卫衣、外套', phone: '138' }],
    ['headings nobody mapped', { 联系电话: '138', tel: '139' }, { pasted: '联系电话: 138\ntel: 139' }],
    ['names that say nothing', { q_77: '想订卫衣' }, { pasted: '想订卫衣' }],
    ['numbers and booleans', { phone: 13800138000, isNew: true }, { phone: '13800138000', pasted: 'true' }],
    ['a field of text', { memo: '陈女士 138' }, { pasted: '陈女士 138' }],
  ])('with %s is sorted into our fields', (_, body, expected) => {
    const mapping = { field_1: 'name', f2: 'phone', memo: 'text' } as const
    expect(mapBody(body, mapping, []).wish).toMatchObject(expected)
  })

  test('answers to own questions keep their question', () => {
    expect(mapBody({ size: 80 }, {}, [size]).answers).toEqual({ size: '80' })
  })
})

describe.each(engineKinds)('a website posting on %s', (kind) => {
  let t: TestHouse
  beforeAll(async () => {
    t = await openLeadHouse(kind)
    await at(t, async ({ tx, tenantId }) => {
      const mapping = JSON.stringify({ field_1: 'name', field_2: 'phone' })
      await sql`insert into lead_form (tenant_id, id, title, promise, consent_line, questions, mapping)
        values (${tenantId}, 'form', '', '', '', ${JSON.stringify([size])}::jsonb, ${mapping}::jsonb)`.execute(tx)
    })
  })
  afterAll(() => t.close())
  const post = (body: unknown, requestId?: string): Promise<Answer> =>
    receiveIntake(t.house, { formKey: 'web-a', body, ...(requestId ? { requestId } : {}) })

  test('in any shape becomes a lead of the key’s channel, and gets a receipt', async () => {
    const receipt = ok(await post({ field_1: '陈女士', field_2: '138-0013-8000', extra: '想订200件卫衣' }))
    expect(receipt).toMatchObject({ number: saying('261118-'), answerBy: '2026-11-18T02:30:00.000Z' })
    const lead = await newestLead(t)
    expect(lead).toMatchObject({ channel_id: 'chanweb', phone: '+8613800138000' })
    expect(`${lead.name}${lead.wish}`).toMatch(/陈.*200件卫衣/)
    expect(statementsOf(t, 'intake.receive')).toBeLessThanOrEqual(8)
  })

  test('without anything to reach by is still kept, with a low grade', async () => {
    t.clock.advance(1)
    ok(await post({ 内容: '路过看看' }))
    expect(await newestLead(t)).toMatchObject({ grade: 'D', phone: null })
  })

  test('a required question left open, or a broken character, loses nothing', async () => {
    t.clock.advance(1)
    ok(await post({ phone: '13900139000', note: 'a\u0000b\ud800' }))
    const raw = await at(t, ({ tx, tenantId }) =>
      tx.selectFrom('lead_submission').select('raw').where('tenant_id', '=', tenantId).orderBy('created_at').execute(),
    )
    expect(raw.at(-1)?.raw).toEqual({ phone: '13900139000', note: 'ab�' })
  })

  test('the same post twice is one lead, with or without a request id', async () => {
    const before = await countOf(t, 'lead')
    const body = { company: '只有公司名的公司' }
    expect(await post(body)).toEqual(await post(body))
    const named = await post({ phone: '13700137000' }, 'request-0007')
    expect(await post({ phone: '13700137000' }, 'request-0007')).toEqual(named)
    expect(await countOf(t, 'lead')).toBe(before + 2)
    expect(codeOf(await post({ phone: '13700137001' }, 'request-0007'))).toBe('REQUEST_ID_REUSED')
  })

  test('nothing at all, an unknown key, or a bomb is refused without a fault', async () => {
    expect(codeOf(await post({}))).toBe('NOTHING_POSTED')
    expect(codeOf(await post({ a: ' ', b: null, c: [] }))).toBe('NOTHING_POSTED')
    expect(codeOf(await receiveIntake(t.house, { formKey: 'nowhere', body: { a: 1 } }))).toBe('NOT_FOUND')
    let bomb: unknown = 1
    for (let depth = 0; depth < 20_000; depth += 1) bomb = { a: bomb }
    expect(codeOf(await post(bomb))).toBe('INVALID_INPUT')
    expect(t.logs.filter(({ event }) => event === 'fault')).toEqual([])
  })

  test('a text that would be cut in the middle of an emoji is cut before it, and the rep still gets the message', async () => {
    t.clock.advance(1)
    for (const pad of [13, 14, 29, 30, 39, 40, 59, 60, 1_999, 2_000, 3_999]) {
      t.clock.advance(1)
      const text = 'a'.repeat(pad) + '😀'.repeat(60)
      ok(await post({ name: text, company: text, wish: text, phone: `1351111${String(pad).padStart(4, '0')}` }))
    }
    await t.drain()
    expect(t.logs.filter(({ event }) => event !== 'call')).toEqual([])
  })

  test('very long names and texts are kept raw and understood as far as they make sense', async () => {
    t.clock.advance(1)
    ok(await post({ name: '陈'.repeat(10_000), phone: '13600136000', wish: '卫衣'.repeat(5_000) }))
    const lead = await newestLead(t)
    expect(lead).toMatchObject({ phone: '+8613600136000' })
    expect([lead.name.length <= 60, lead.wish.length <= 2_000]).toEqual([true, true])
    const other = ok(await post('陈女士 13500135000 想订卫衣'))
    expect(other).toBeTruthy()
    expect((await leadsOf(t)).some(({ phone }) => phone === '+8613500135000')).toBe(true)
  })
})
