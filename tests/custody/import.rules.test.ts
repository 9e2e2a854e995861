import { csvText } from '@shared/custody/csv-safe.rules'
import { readDate, readMoment } from '@shared/custody/import-date.rules'
import { decideDraft } from '@shared/custody/import-draft.rules'
import { columnsOf, findHeaderLine, isFooter } from '@shared/custody/import-layout.rules'
import { guessMapping } from '@shared/custody/import-mapping.rules'
import { hasName } from '@shared/custody/mapping-name.rules'
import { decideOwner } from '@shared/custody/import-owner.rules'
import type { ImportTarget } from '@shared/custody/import.types'
import { brandId } from '@shared/kernel/ids'

const rowsOf = (...rows: string[][]) => rows.map((cells, i) => ({ line: i + 1, cells }))
const titled = (...titles: string[]) => titles.map((title) => ({ title, samples: [] }))

describe('where the headings of a list stand', () => {
  test.each<[string, number | null, string[][]]>([
    [
      'in the first row of a plain list',
      1,
      [
        ['公司名称', '电话'],
        ['云裳', '13800138000'],
      ],
    ],
    [
      'below a title merged over the width',
      2,
      [
        ['客户表', '客户表'],
        ['公司名称', '电话'],
        ['云裳', '138'],
      ],
    ],
    [
      'in the lower of two rows of headings',
      3,
      [['客户'], ['公司名称', '联系人', '联系人'], ['公司名称', '姓名', '手机'], ['云裳', '陈敏', '1']],
    ],
    [
      'in a row of words nobody knows',
      1,
      [
        ['甲', '乙', '丙'],
        ['1', '2', '3'],
      ],
    ],
    ['nowhere in nothing', null, []],
  ])('%s', (_, line, rows) => expect(findHeaderLine(rowsOf(...rows))).toBe(line))

  test('columns are shown with their first different values, nameless ones by their place', () => {
    const rows = rowsOf(['云裳', ''], ['云裳', '2'], ['海蓝', '3', '多出来的'])
    expect(columnsOf(['公司', ''], rows)).toEqual([
      { title: '公司', samples: ['云裳', '海蓝'] },
      { title: '第 2 列', samples: ['2', '3'] },
      { title: '第 3 列', samples: ['多出来的'] },
    ])
  })

  test.each<[boolean, string[]]>([
    [true, ['合计', '', '5']],
    [true, ['制表人：小李']],
    [true, ['合 计', '合 计', '合 计', '100']],
    [false, ['合计科技有限公司', '张三', '13800138000', '广州', 'A', '陈一']],
    [false, ['云裳', '合计']],
  ])('a footer is no customer (%s): %j', (is, cells) => expect(isFooter(cells)).toBe(is))
})

describe('what a column is taken for', () => {
  test.each<[string, ImportTarget | null]>([
    ['客户名称（必填）', 'name'],
    ['* 手机号码', 'phone'],
    ['联系人', 'contactName'],
    ['Company', 'name'],
    ['统一社会信用代码', 'creditCode'],
    ['跟进人', 'owner'],
    ['下次跟进时间', 'nextAt'],
    ['毛利', null],
  ])('%s', (title, target) => expect(guessMapping(titled(title))).toEqual([target]))

  test('each has one column, but telephones and notes may have several', () => {
    expect(guessMapping(titled('公司名称', '客户', '手机', '座机', '备注', '需求'))).toEqual([
      'name',
      null,
      'phone',
      'phone',
      'need',
      'need',
    ])
  })

  test('a column of telephone numbers is known by its values', () => {
    expect(guessMapping([{ title: '第 1 列', samples: ['138 0013 8000', '020-83330000'] }])).toEqual(['phone'])
  })

  test('a list without a name of anybody is none', () => {
    expect([hasName(['phone', null]), hasName(['name']), hasName(['contactName'])]).toEqual([false, true, true])
  })
})

describe('a row as a customer', () => {
  const mapping: ImportTarget[] = [
    'name',
    'contactName',
    'phone',
    'creditCode',
    'email',
    'grade',
    'birthday',
    'region',
    'tags',
    'nextAt',
  ]
  const read = (...cells: string[]) => decideDraft(cells, mapping)

  test('is read whole, with the number in one form and the place in its parts', () => {
    const row = read(
      '广州云裳服饰有限公司',
      '陈敏',
      '138 0013 8000',
      '91350100M000100Y43',
      'A@B.cn',
      'a级',
      '1990/3/8',
      '广东广州',
      '老客，批发',
      '2026-12-01',
    )
    expect(row).toMatchObject({
      ok: true,
      value: {
        kind: 'company',
        grade: 'A',
        creditCode: '91350100M000100Y43',
        region: { province: '广东省', city: '广州市' },
        tags: ['老客', '批发'],
        contact: { name: '陈敏', phone: '+8613800138000', email: 'a@b.cn', birthday: '1990-03-08' },
        next: { at: '2026-12-01T01:00:00.000Z', what: '跟进' },
      },
    })
  })

  test('of a person only is a person; what says nothing (无, -) is nothing', () => {
    expect(read('', '王芳', '无', '-', '暂无')).toMatchObject({
      ok: true,
      value: { kind: 'person', name: '王芳', contact: { phone: null } },
    })
  })

  test.each([
    ['NO_NAME', ['', '', '13800138000']],
    ['PHONE_WRONG', ['云裳', '', '见名片']],
    ['CREDIT_CODE_WRONG', ['云裳', '', '', '91350100M000100Y44']],
    ['EMAIL_WRONG', ['云裳', '', '', '', 'chenmin']],
    ['GRADE_WRONG', ['云裳', '', '', '', '', '重点']],
    ['DATE_WRONG', ['云裳', '', '', '', '', '', '1990-02-30']],
    ['FOOTER', ['合计', '', '12']],
  ])('is refused with %s rather than read half', (code, cells) => expect(read(...cells)).toEqual({ ok: false, code }))
})

describe('a date in a sheet', () => {
  test.each<[string, string | null]>([
    ['2026-03-05', '2026-03-05'],
    ['2026/3/5 14:30', '2026-03-05'],
    ['2026年3月5日', '2026-03-05'],
    ['2026.3.5', '2026-03-05'],
    ['20260305', '2026-03-05'],
    ['46086', '2026-03-05'],
    ['2026-13-01', null],
    ['三月五日', null],
    ['12', null],
  ])('%s', (text, date) => expect(readDate(text)?.date ?? null).toBe(date))

  test('is a moment of China', () => {
    expect(readMoment('2026-03-05 14:30', '09:00')).toBe('2026-03-05T06:30:00.000Z')
    expect(readMoment('2026-03-05', '09:00')).toBe('2026-03-05T01:00:00.000Z')
  })
})

test('an owner is meant by name or number; nobody guesses between two of one name', () => {
  const staff = [
    { id: brandId<'Staff'>('one1'), name: '王伟', phone: '+8613800000001' },
    { id: brandId<'Staff'>('two2'), name: '王伟', phone: '+8613800000002' },
    { id: brandId<'Staff'>('three3'), name: '陈一', phone: '+8613800000003' },
  ]
  expect(decideOwner('陈 一', staff, null)).toEqual({ ok: true, value: 'three3' })
  expect(decideOwner('138 0000 0002', staff, null)).toEqual({ ok: true, value: 'two2' })
  expect(decideOwner('王伟', staff, null)).toEqual({ ok: false, code: 'OWNER_AMBIGUOUS' })
  expect(decideOwner('李四', staff, null)).toEqual({ ok: false, code: 'OWNER_UNKNOWN' })
  expect(decideOwner('', staff, brandId('three3'))).toEqual({ ok: true, value: 'three3' })
})

test('no cell of a file we write is a formula to Excel, telephone numbers with their plus included', () => {
  const cells = [
    '=1+1',
    '+SUM(A1)',
    '-2+3',
    '@cmd',
    '\t=1',
    '+8613800138000',
    '-5',
    '云裳, "老客"',
    '=HYPERLINK("http://x")',
  ]
  expect(csvText([cells])).toBe(
    '\uFEFF"\'=1+1","\'+SUM(A1)","\'-2+3","\'@cmd","\'\t=1","\'+8613800138000","\'-5","云裳, ""老客""","\'=HYPERLINK(""http://x"")"\r\n',
  )
})
