import { engineKinds } from '../support/test-engines'
import { codeOf, ok } from '../support/test-house'
import {
  check,
  commit,
  csv,
  open,
  openImportHouse,
  readState,
  rowsOf,
  snapshot,
  undo,
  type ImportHouse,
} from './import-house'
import { makeXlsx } from './make-xlsx'

/** What people send: a title merged over the width, headings in two rows, numbers as phones, formulas, a signature below. */
const messy = makeXlsx(
  [
    ['2026 年客户登记表', null, null, null, null, null],
    ['公司名称', '联系人', null, '等级', '登记日期', '业务员'],
    [null, '姓名', '手机', null, null, null],
    ['广州云裳服饰有限公司', '陈敏', 13_800_138_001, 'A', { day: 46_000 }, '陈一'],
    ['深圳海蓝贸易有限公司', '李雷', '138 0013 8002', 'B级', '2025年3月8日', ''],
    [{ formula: 'A4&""', result: '广州云裳服饰有限公司' }, '陈敏', '+86 138-0013-8001', '', '', ''],
    ['佛山锦绣布行', '王芳', '电话见名片', '', '', ''],
    ['东莞力行鞋业有限公司', '赵强', '13800138004', '', '', '查无此人'],
    ['合计', null, 5, null, null, null],
    ['制表人：小李', null, null, null, null, null],
  ],
  ['A1:F1', 'A2:A3', 'B2:C2', 'D2:D3', 'E2:E3', 'F2:F3'],
)

describe.each(engineKinds)('a messy file of customers on %s', (kind) => {
  let t: ImportHouse
  let boss: string
  beforeAll(async () => {
    t = await openImportHouse(kind)
    boss = t.a.owner.session
  })
  afterAll(() => t.close())

  test('comes in row by row with a verdict and its reason, and goes out again without a trace', async () => {
    const before = await snapshot(t, t.a.tenantId)
    const opened = await open(t, boss, '客户.xlsx', messy)
    expect(opened).toMatchObject({ step: 'mapping', sheet: '客户', headerLine: 3, rows: 7 })
    expect(opened.columns.map(({ title }) => title)).toEqual(['公司名称', '姓名', '手机', '等级', '登记日期', '业务员'])
    expect(opened.mapping).toEqual(['name', 'contactName', 'phone', 'grade', 'firstSeenAt', 'owner'])
    expect(opened.columns[4]?.samples).toEqual(['2025-12-09', '2025年3月8日'])

    const checked = await check(t, boss, opened)
    expect(checked).toMatchObject({ step: 'checked', counts: { new: 2, merged: 1, likely: 0, rejected: 4 }, left: 3 })
    expect((await rowsOf(t, boss, opened.id)).map(({ line, verdict, reason }) => [line, verdict, reason])).toEqual([
      [4, 'new', ''],
      [5, 'new', ''],
      [6, 'merged', '和本文件里的另一行是同一家：第 4 行'],
      [7, 'rejected', '电话看不懂，请改成手机号或带区号的座机'],
      [8, 'rejected', '找不到这位负责人，请填同事的姓名或手机号'],
      [9, 'rejected', '像是表尾（合计、制表人），不是客户'],
      [10, 'rejected', '像是表尾（合计、制表人），不是客户'],
    ])
    expect(await snapshot(t, t.a.tenantId)).toBe(before)

    const done = await commit(t, boss, opened.id)
    expect(done).toMatchObject({ step: 'committed', made: 2, supplemented: 1, left: 0 })
    const list = ok(await t.call(boss, ['customer', 'search'], { text: '云裳' }))
    expect(JSON.stringify(list)).toContain('广州云裳服饰有限公司')
    expect(await snapshot(t, t.a.tenantId)).not.toBe(before)

    const undone = await undo(t, boss, opened.id)
    expect(undone).toMatchObject({ step: 'undone', kept: 0 })
    expect(await snapshot(t, t.a.tenantId)).toBe(before)
  })

  test('the same file twice makes every customer once', async () => {
    const file = csv([
      ['公司名称', '电话'],
      ['杭州云锦丝绸有限公司', '13911110001'],
      ['绍兴轻纺市场布行', '13911110002'],
    ])
    const first = await check(t, boss, await open(t, boss, '一.csv', file))
    const second = await check(t, boss, await open(t, boss, '二.csv', file))
    expect([first.counts.new, second.counts.new]).toEqual([2, 2])
    expect(await commit(t, boss, first.id)).toMatchObject({ made: 2 })
    expect(await commit(t, boss, second.id)).toMatchObject({ made: 0, supplemented: 2, left: 0 })
    const third = await check(t, boss, await open(t, boss, '三.csv', file))
    expect(third.counts).toMatchObject({ new: 0, merged: 2 })
  })

  test('nobody but owner and manager imports, and a step out of turn is refused with a sentence', async () => {
    const opened = await open(t, boss, '四.csv', csv([['公司名称'], ['宁波港务贸易有限公司']]))
    const { id: importId } = opened
    expect(codeOf(await t.call(t.a.repOne.session, ['custody', 'readImport'], { importId }))).toBe('NOT_ALLOWED')
    expect(codeOf(await t.call(t.a.managerOne.session, ['custody', 'readImport'], { importId }))).toBe('NOT_FOUND')
    expect(codeOf(await t.call(boss, ['custody', 'commitImport'], { importId }))).toBe('IMPORT_STEP')
    const nameless = { importId, mapping: [null], choices: { likely: 'skip' as const, ownerId: null } }
    expect(codeOf(await t.call(boss, ['custody', 'checkImport'], nameless))).toBe('IMPORT_NO_NAME')
    expect(await readState(t, boss, importId)).toMatchObject({ step: 'mapping' })
  })
})
