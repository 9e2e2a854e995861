import { readFileSync } from 'node:fs'
import { sql } from 'kysely'
import { ownerTransaction, withTenant } from '../../cloudfunctions/_kernel/transaction'
import { engineKinds } from '../support/test-engines'
import { codeOf, ok } from '../support/test-house'
import { makeCustomer } from '../customer/make-customer'
import { check, commit, csv, open, openImportHouse, readState, rowsOf, undo, type ImportHouse } from './import-house'

const titles = ['公司名称', '联系人', '手机', '行业', '标签']

describe.each(engineKinds)('an import is taken back on %s', (kind) => {
  let t: ImportHouse
  let boss: string
  beforeAll(async () => {
    t = await openImportHouse(kind)
    boss = t.a.owner.session
  })
  afterAll(() => t.close())

  const find = async (text: string) => ok(await t.call(boss, ['customer', 'search'], { text })).items

  test('what others worked on since stays, and the list says which and why', async () => {
    const known = await makeCustomer(t, t.a.tenantId, {
      name: '广州老友服饰有限公司',
      ownerId: t.a.repOne.id,
      contact: { name: '老友', phone: '+8613900000001' },
    })
    t.clock.advance(60_000)
    const file = csv([
      titles,
      ['广州老友服饰有限公司', '小友', '13900000001', '服饰', '展会'],
      ['苏州静丝绸缎有限公司', '静', '13900000002', '', ''],
      ['无锡动力电机有限公司', '动', '13900000003', '', ''],
    ])
    const checked = await check(t, boss, await open(t, boss, '表.csv', file))
    expect(checked.counts).toMatchObject({ merged: 1, new: 2 })
    await commit(t, boss, checked.id)
    const rows = await rowsOf(t, boss, checked.id)
    const worked = rows.find(({ line }) => line === 3)?.customerId ?? null
    if (worked === null) throw new Error('the row made nobody')
    expect(rows.map(({ reason }) => reason)).toEqual([expect.stringMatching(/老友/), '', ''])
    t.clock.advance(60_000)
    const card = ok(await t.call(boss, ['customer', 'card'], { customerId: known.customerId }))
    const edit = { customerId: known.customerId, version: card.version, patch: { industry: '外贸' } }
    ok(await t.call(boss, ['customer', 'edit'], edit))
    ok(await t.call(boss, ['customer', 'recordNeed'], { customerId: worked, words: '要 300 米' }))

    expect(await undo(t, boss, checked.id)).toMatchObject({ step: 'undone', kept: 2 })
    const left = (await rowsOf(t, boss, checked.id)).map(({ line, kept }) => [line, kept])
    expect(left).toEqual([
      [2, '导入时补充的内容后来有人改过，改过的部分保留了'],
      [3, '导入之后有人跟进或改过，保留了这位客户'],
      [4, null],
    ])
    expect([(await find('静丝')).length, (await find('动力电机')).length]).toEqual([1, 0])
    const after = ok(await t.call(boss, ['customer', 'card'], { customerId: known.customerId }))
    expect(JSON.stringify(after)).toContain('外贸')
    expect(JSON.stringify(after)).not.toContain('展会')
  })

  test('work can be stopped and gone on with; the end is the same', async () => {
    const file = csv([titles, ...[1, 2, 3].map((n) => [`南京停停${n}号贸易行`, '', `1391234000${n}`, '', ''])])
    const checked = await check(t, boss, await open(t, boss, '停.csv', file))
    const { id: importId } = checked
    ok(await t.call(boss, ['custody', 'commitImport'], { importId }))
    ok(await t.call(boss, ['custody', 'stopImport'], { importId }))
    await t.drain()
    const { rejected, likely } = checked.counts
    expect(await readState(t, boss, importId)).toMatchObject({
      step: 'committed',
      made: 0,
      left: 3 - rejected - likely,
    })
    expect(await commit(t, boss, importId)).toMatchObject({ left: 0, made: 3 - rejected - likely })
    expect(codeOf(await t.call(boss, ['custody', 'stopImport'], { importId }))).toBe('IMPORT_STEP')
  })

  test('a name of emoji alone comes in, one too long is told and not cut; neither stops the others', async () => {
    const file = csv([
      titles,
      ['😀😀', '', '', '', ''],
      [`${'长'.repeat(99)}😀`, '', '', '', ''],
      ['常州平常纺织有限公司', '', '13900000044', '', ''],
    ])
    const checked = await check(t, boss, await open(t, boss, '表情.csv', file), { likely: 'new' })
    expect(await commit(t, boss, checked.id)).toMatchObject({ step: 'committed', made: 2, left: 0 })
    expect((await rowsOf(t, boss, checked.id))[1]?.reason).toMatch(/^有一格太长/)
    expect((await find('😀😀')).map(({ name }) => name)).toEqual(['😀😀'])
  })

  test('the next step of a row stands in its owner’s inbox, and goes with the undo', async () => {
    const rep = t.a.repOne
    const file = csv([
      ['公司名称', '手机', '负责人', '下次跟进时间', '下次跟进内容'],
      ['泰州约好机械有限公司', '13900000055', rep.name, '2026-12-08 10:00', '寄样衣'],
      ['镇江从前机械有限公司', '13900000066', rep.name, '2020-01-08', '早过了'],
      ['扬州无主机械有限公司', '13900000077', '', '2026-12-08', '没有人'],
    ])
    const checked = await check(t, boss, await open(t, boss, '约.csv', file))
    expect(checked.counts).toMatchObject({ new: 3 })
    await commit(t, boss, checked.id)
    const plans = async () =>
      withTenant(t.house.engine, t.a.tenantId, async (tx) => {
        const rows = await sql<{ what: string; staff: string; due: string }>`
          select p.what, p.staff_id as staff, p.due_at as due from followup_plan p
          join customer c on c.tenant_id = p.tenant_id and c.id = p.customer_id where c.name like '%机械有限公司'`.execute(
          tx,
        )
        return rows.rows
      })
    expect(await plans()).toEqual([{ what: '寄样衣', staff: rep.id, due: '2026-12-08T02:00:00.000Z' }])
    const [made] = await find('约好机械')
    const card = ok(await t.call(boss, ['customer', 'card'], { customerId: made?.id ?? '' }))
    expect(card.figures.nextFollowupAt).toBe('2026-12-08T02:00:00.000Z')

    expect(await undo(t, boss, checked.id)).toMatchObject({ step: 'undone', kept: 0 })
    expect(await plans()).toEqual([])
    // The reminders that were set find nothing to remind of.
    t.clock.advance(20 * 24 * 3_600_000)
    await t.drain()
    const failed = await ownerTransaction(t.house.engine, async (tx) =>
      sql<{ n: number }>`select count(*)::int as n from outbox where last_error is not null`.execute(tx),
    )
    expect(failed.rows[0]?.n).toBe(0)
  })

  test('rows that are not imported come back as a file for Excel that runs no formula', async () => {
    const file = csv([titles, ['=cmd|calc', '', '见名片', '', ''], ['合计', '', '2', '', '']])
    const checked = await check(t, boss, await open(t, boss, '坏.csv', file))
    const { fileId, rows } = ok(await t.call(boss, ['custody', 'writeErrors'], { importId: checked.id }))
    const text = readFileSync(t.store.pathOf(`${t.a.tenantId}/${fileId}`), 'utf8')
    expect(rows).toBe(2)
    expect(text.startsWith('\uFEFF行号,结果,原因,公司名称')).toBe(true)
    expect(text).toContain('2,不导入,电话看不懂，请改成手机号或带区号的座机,"\'=cmd|calc"')
  })

  test('a colleague’s customer out of sight is neither changed nor named', async () => {
    const manager = t.a.managerOne.session
    await makeCustomer(t, t.a.tenantId, {
      name: '温州隐山鞋业有限公司',
      ownerId: t.a.owner.id,
      contact: { name: '隐', phone: '+8613911119999' },
    })
    const file = csv([titles, ['温州隐山鞋业有限公司', '', '13911119999', '鞋', '']])
    const checked = await check(t, manager, await open(t, manager, '隐.csv', file))
    const [row] = await rowsOf(t, manager, checked.id)
    expect(row).toMatchObject({
      verdict: 'rejected',
      customerId: null,
      reason: '公司里已有这位客户，由您看不到的同事负责',
    })
  })

  test('an old .xls is refused with the way to save it anew', async () => {
    const old = await open(t, boss, '旧.xls', Buffer.from('d0cf11e0a1b11ae10000', 'hex'))
    expect(old.step).toBe('failed')
    expect(old.trouble).toContain('另存为')
  })
})
