import { sql } from 'kysely'
import { articlePairs } from '@shared/ticket/article-words.rules'
import { jsonText } from '../../cloudfunctions/_kernel/json-column'
import { readyAnswers } from '../../config/demo/article-words'
import { engineKinds } from '../support/test-engines'
import { codeOf, ok, type TestHouse } from '../support/test-house'
import { addMember, openServiceHouse, rowsOf, statementsOf, type TestMember } from './service-house'

describe.each(engineKinds)('ready answers (知识库) on %s', (kind) => {
  let t: TestHouse
  let member: TestMember
  let other: TestMember

  const save = (title: string, change: object = {}) =>
    t.call(t.a.agent.session, ['ticket', 'saveArticle'], { title, body: '请把照片发来', ...change })
  const suggest = async (words: string, session = member.session) =>
    ok(await t.call(session, ['ticket', 'suggest'], { words, kind: null })).items.map(({ title }) => title)
  const listed = async (text = '') => ok(await t.call(t.a.agent.session, ['ticket', 'listArticles'], { text })).items

  beforeAll(async () => {
    t = await openServiceHouse(kind)
    member = await addMember(t, t.a, { key: 'one' })
    other = await addMember(t, t.a, { key: 'two' })
    for (const { title, body, kinds } of readyAnswers) ok(await save(title, { body, kinds: [...kinds] }))
  })
  afterAll(() => t.close())

  test('are found by the words of a customer and of an agent, at most three, by one statement', async () => {
    expect((await suggest('洗了一次就缩水了'))[0]).toBe('洗后缩水、起球、掉色怎么办？')
    expect((await suggest('客户要开专票', t.a.agent.session))[0]).toBe('怎么开发票，能开专票吗？')
    expect((await suggest('退货换码色差发票物流投诉账期')).length).toBeLessThanOrEqual(3)
    expect(statementsOf(t, 'ticket.suggest')).toBe(1)
    expect(await suggest('')).toEqual([])
  })

  test('of another company are never found', async () => {
    const theirs = await addMember(t, t.b, { key: 'b' })
    expect(await suggest('洗了一次就缩水了', theirs.session)).toEqual([])
  })

  test('a changed answer is found by its new words and no longer by the old, one out of use by none', async () => {
    const { id, version } = ok(await save('怎么洗羽绒服'))
    expect(await suggest('羽绒服能机洗吗')).toContain('怎么洗羽绒服')
    const changed = ok(await save('怎么存放皮衣', { id, version }))
    expect(changed).toMatchObject({ id, version: version + 1, title: '怎么存放皮衣' })
    expect(await suggest('羽绒服能机洗吗')).not.toContain('怎么洗羽绒服')
    expect(await suggest('皮衣存放要注意什么')).toContain('怎么存放皮衣')
    ok(await save('怎么存放皮衣', { id, version: version + 1, isActive: false }))
    expect(await suggest('皮衣存放要注意什么')).not.toContain('怎么存放皮衣')
    expect((await listed('皮衣'))[0]).toMatchObject({ id, isActive: false, version: version + 2 })
  })

  test('two who change the same answer: the second is told, and nothing of theirs is kept', async () => {
    const { id, version } = ok(await save('同缸怎么补单'))
    ok(await save('同缸怎么补单，先看缸号', { id, version }))
    expect(codeOf(await save('第二个人', { id, version }))).toBe('ARTICLE_CHANGED')
    expect(codeOf(await save('没有这一条', { id: 'nobody00000', version: 0 }))).toBe('ARTICLE_CHANGED')
    expect(await listed('第二个人')).toEqual([])
  })

  test('who opened one and whom it helped is counted once per person, the last opinion counts', async () => {
    const { id: articleId } = ok(await save('吊牌丢了还能换吗'))
    const open = async (session: string) => ok(await t.call(session, ['ticket', 'openArticle'], { articleId })).shown
    const mark = async (session: string, isHelpful: boolean) =>
      ok(await t.call(session, ['ticket', 'markHelpful'], { articleId, isHelpful })).helpful
    expect([await open(member.session), await open(member.session), await open(other.session)]).toEqual([1, 1, 2])
    expect([await mark(member.session, true), await mark(member.session, true)]).toEqual([1, 1])
    expect(await mark(other.session, true)).toBe(2)
    expect(await mark(other.session, false)).toBe(1)
    expect(await open(other.session)).toBe(2)
    expect((await listed('吊牌丢了'))[0]).toMatchObject({ shown: 2, helpful: 1, unhelpful: 1 })
  })

  test('typing writes nothing', async () => {
    const readings = () => rowsOf(t, sql`select * from article_reading`)
    const before = await readings()
    await suggest('拉链坏了')
    expect(await readings()).toEqual(before)
  })

  test('an answer that is not there or not in use cannot be opened', async () => {
    const { id, version } = ok(await save('过期的答案'))
    ok(await save('过期的答案', { id, version, isActive: false }))
    const open = (articleId: string) => t.call(member.session, ['ticket', 'openArticle'], { articleId })
    expect(codeOf(await open(id))).toBe('NOT_FOUND')
    expect(codeOf(await open('nobody00000'))).toBe('NOT_FOUND')
  })

  test('customers neither list nor write them, reps only read', async () => {
    const draft = { title: '我写的', body: '别人不该看到' }
    expect(codeOf(await t.call(member.session, ['ticket', 'saveArticle'], draft))).toBe('NOT_ALLOWED')
    expect(codeOf(await t.call(member.session, ['ticket', 'listArticles'], {}))).toBe('NOT_ALLOWED')
    expect(codeOf(await t.call(t.a.repOne.session, ['ticket', 'saveArticle'], draft))).toBe('NOT_ALLOWED')
    expect(ok(await t.call(t.a.repOne.session, ['ticket', 'listArticles'], {})).items.length).toBeGreaterThan(10)
  })

  test('among a thousand answers the right one is found by one statement in well under a second', async () => {
    const many = Array.from({ length: 1_000 }, (_, i) => {
      const { title, body } = readyAnswers[i % readyAnswers.length] ?? { title: '', body: '' }
      const id = `many${String(i).padStart(6, '0')}`
      return { id, title: `${title}${i}`, body, pairs: articlePairs(t.a.tenantId, { title: `${title}${i}`, body }) }
    })
    await rowsOf(
      t,
      sql`with articles as (
          select * from jsonb_to_recordset(${jsonText(many)}::jsonb) as a(id text, title text, body text, pairs jsonb)
        ), kept as (
          insert into article (tenant_id, id, title, body, updated_by, updated_at)
          select ${t.a.tenantId}, id, title, body, '', '2026-01-01' from articles returning id
        )
        insert into article_pair (tenant_id, token, article_id, is_in_title)
        select ${t.a.tenantId}, p.token, a.id, p."isInTitle"
        from articles a, jsonb_to_recordset(a.pairs) as p(token integer, "isInTitle" boolean)`,
    )
    ok(await save('皮草起静电怎么处理'))
    const began = performance.now()
    expect((await suggest('皮草穿着起静电'))[0]).toBe('皮草起静电怎么处理')
    expect(performance.now() - began).toBeLessThan(1_000)
    expect(statementsOf(t, 'ticket.suggest')).toBe(1)
  })
})
