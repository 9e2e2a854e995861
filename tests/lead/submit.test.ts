import { sql } from 'kysely'
import { engineKinds } from '../support/test-engines'
import { codeOf, ok, textWithoutIds, type TestHouse } from '../support/test-house'
import {
  addCustomer,
  at,
  countOf,
  inboxOf,
  leadsOf,
  messagesTo,
  newestLead,
  openLeadHouse,
  saying,
  setDuty,
  statementsOf,
  submit,
  typed,
} from './lead-house'

const PASTED = '陈女士 +86 138-0013 8000(微信同号) 广州市云裳服饰贸易有限公司 想订200件秋款卫衣'

describe.each(engineKinds)('a stranger’s wish on %s', (kind) => {
  let t: TestHouse
  beforeEach(async () => {
    t = await openLeadHouse(kind)
    await setDuty(t, [t.a.repOne.id])
  })
  afterEach(() => t.close())

  test('a pasted text is understood, classified with reasons, and offered to the rep on duty with an honest promise', async () => {
    const receipt = await submit(t, { pasted: PASTED })
    expect(receipt).toMatchObject({ staffName: '陈一', answerBy: '2026-11-18T02:30:00.000Z' })
    expect(receipt.number).toMatch(/^261118-[0-9A-Z]{6}$/)
    const lead = await newestLead(t)
    expect(lead).toMatchObject({
      state: 'offered',
      owner_id: t.a.repOne.id,
      phone: '+8613800138000',
      company: '广州市云裳服饰贸易有限公司',
      company_brand: '云裳',
      city: '广州市',
      match: 'new',
      accept_by: receipt.answerBy,
    })
    expect(lead.name).toContain('陈')
    expect(lead.wish).toContain('200件秋款卫衣')
    const scores = await at(t, async ({ tx, tenantId }) => {
      const rows = await sql<{ sum: number }>`select sum((s->>'points')::int)::int as sum
        from lead l, jsonb_array_elements(l.scores) s where l.tenant_id = ${tenantId}`.execute(tx)
      return rows.rows[0]?.sum
    })
    expect(scores).toBe(lead.score)
  })

  test('the offer is first in the rep’s inbox at once, masked, and a message that opens it follows', async () => {
    await submit(t, { pasted: PASTED })
    const [item] = await inboxOf(t, t.a.repOne.session)
    expect(item).toMatchObject({ kind: 'lead_offer', action: 'accept', phone: '138****8000' })
    expect(item?.why).toContain('30 分钟')
    await t.drain()
    const [message] = await messagesTo(t, t.a.repOne.id)
    const lead = await newestLead(t)
    expect(message).toMatchObject({ title: '新线索待接受', page: `/desks/lead/index?leadId=${lead.id}` })
    expect(textWithoutIds(message)).not.toContain('8000')
  })

  test('the raw words are kept exactly as they came', async () => {
    await submit(t, { pasted: `  ${PASTED}\n` })
    const raw = await at(t, ({ tx, tenantId }) =>
      tx.selectFrom('lead_submission').select('raw').where('tenant_id', '=', tenantId).execute(),
    )
    expect(JSON.stringify(raw[0]?.raw)).toContain('+86 138-0013 8000(微信同号)')
  })

  test('a wish nobody could answer is refused in a sentence, and so is an unknown form', async () => {
    const answer = await t.call(undefined, ['lead', 'submit'], typed({ name: '陈女士', wish: '想订卫衣' }))
    expect(codeOf(answer)).toBe('NOTHING_TO_REACH')
    expect(answer).toMatchObject({ message: saying('手机号') })
    expect(codeOf(await t.call(undefined, ['lead', 'submit'], typed({ formKey: 'nowhere', phone: '1' })))).toBe(
      'NOT_FOUND',
    )
  })

  test('the company’s own questions are asked for at their field and kept with the lead', async () => {
    await at(t, async ({ tx, tenantId }) => {
      const questions = [
        { key: 'size', label: '门店面积', kind: 'number', options: [], isRequired: true },
        { key: 'style', label: '风格', kind: 'choice', options: ['休闲', '正装'], isRequired: false },
      ]
      await sql`insert into lead_form (tenant_id, id, title, promise, consent_line, questions, mapping)
        values (${tenantId}, 'form', '留言', '', '', ${JSON.stringify(questions)}::jsonb, '{}')`.execute(tx)
    })
    const form = ok(await t.call(undefined, ['lead', 'readForm'], { formKey: 'form-a' }))
    expect(form).toMatchObject({
      companyName: '公司a',
      title: '留言',
      questions: [{ label: '门店面积' }, { label: '风格' }],
    })
    const wrong = await t.call(
      undefined,
      ['lead', 'submit'],
      typed({ phone: '13800138000', answers: { style: '运动' } }),
    )
    expect(wrong).toMatchObject({
      code: 'INVALID_INPUT',
      fields: { 'answers.size': '请填写门店面积', 'answers.style': '风格请从选项里选' },
    })
    await submit(t, { phone: '13800138000', answers: { size: '80', style: '休闲' } })
    expect((await newestLead(t)).answers).toEqual([
      { key: 'size', label: '门店面积', answer: '80' },
      { key: 'style', label: '风格', answer: '休闲' },
    ])
  })

  test('the same request id is one lead with the same answer; with other words it is refused', async () => {
    const first = await submit(t, { phone: '13800138000' }, 'request-0001')
    expect(await submit(t, { phone: '13800138000' }, 'request-0001')).toEqual(first)
    expect(await countOf(t, 'lead_submission')).toBe(1)
    const other = await t.call(undefined, ['lead', 'submit'], typed({ phone: '13900139000' }), 'request-0001')
    expect(codeOf(other)).toBe('REQUEST_ID_REUSED')
  })

  test('the same wish again within ten minutes joins its lead under the same number, and nobody is disturbed', async () => {
    const first = await submit(t, { name: '陈女士', phone: '13800138000' })
    t.clock.advance(9 * 60_000)
    const again = await submit(t, { name: '陈女士', phone: '+86 138 0013 8000' })
    expect(again.number).toBe(first.number)
    await t.drain()
    expect([await countOf(t, 'lead'), await countOf(t, 'lead_submission')]).toEqual([1, 2])
    expect(await messagesTo(t, t.a.repOne.id)).toHaveLength(1)
  })

  test('a later wish of the same person joins the open lead and its owner is told 又留言了, with the new words', async () => {
    await submit(t, { name: '陈女士', phone: '13800138000', wish: '想订卫衣' })
    await t.drain()
    t.clock.advance(20 * 60_000)
    await submit(t, { name: '陈女士', phone: '13800138000', wish: '再加100件外套' })
    await t.drain()
    const lead = await newestLead(t)
    expect(lead).toMatchObject({ submissions: 2, wish: '想订卫衣\n再加100件外套' })
    const told = (await messagesTo(t, t.a.repOne.id)).map(({ title, body }) => `${title} ${body}`)
    expect(told.at(-1)).toContain('又留言了')
    expect(told.at(-1)).toContain('再加100件外套')
  })

  test('at night the promise is for the next morning, and with nobody on duty it is for the working day after', async () => {
    t.clock.set('2026-11-18T14:00:00.000Z')
    expect((await submit(t, { phone: '13800138000' })).answerBy).toBe('2026-11-19T01:30:00.000Z')
    await setDuty(t, [])
    t.clock.advance(1)
    const lonely = await submit(t, { phone: '13900139000' })
    expect(lonely).toMatchObject({ staffName: null, answerBy: '2026-11-20T01:30:00.000Z' })
    await t.drain()
    expect((await newestLead(t)).state).toBe('unassigned')
    const [item] = await inboxOf(t, t.a.owner.session)
    expect(item).toMatchObject({ kind: 'lead_offer' })
  })

  test('a submit takes at most eight statements whatever becomes of it', async () => {
    const { customerId } = await addCustomer(t, {
      name: '广州市云裳服饰贸易有限公司',
      ownerId: t.a.repOne.id,
      contact: { name: '陈女士', phone: '+8613800138000' },
    })
    expect(customerId).toBeTruthy()
    for (const phone of ['13911112222', '13800138000', '13911112222']) {
      t.clock.advance(1)
      await submit(t, { phone, company: '' })
      expect(statementsOf(t, 'lead.submit')).toBeLessThanOrEqual(8)
    }
    expect((await leadsOf(t)).map(({ state }) => state)).toEqual(['offered', 'attached'])
  })

  test('what company B’s visitor leaves is company B’s alone', async () => {
    await submit(t, { phone: '13800138000', formKey: 'form-b' })
    expect(await countOf(t, 'lead')).toBe(0)
  })
})
