import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { dateText, isDateFormat, numberText } from '../../cloudfunctions/custody/sheet/cell-number'
import { openSheet } from '../../cloudfunctions/custody/sheet/open-sheet'
import { makeXlsx, makeZip } from './make-xlsx'

const folder = mkdtempSync(join(tmpdir(), 'guike-sheet-'))
let files = 0

async function read(bytes: Buffer) {
  const path = join(folder, String((files += 1)))
  writeFileSync(path, bytes)
  const source = await openSheet(path)
  const rows: string[][] = []
  for await (const { cells } of source.rows()) rows.push(cells)
  return { encoding: source.encoding, rows }
}

const table = '公司名称,电话\r\n云裳服饰,13800138000\r\n'
/** 公司名称,电话 and so on in GBK: Node writes no GBK, so the bytes stand here. */
const gbk = Buffer.from('b9abcbbec3fbb3c62cb5e7bbb00d0ad4c6c9d1b7fecacf2c31333830303133383030300d0a', 'hex')

describe('a text table', () => {
  const rows = [
    ['公司名称', '电话'],
    ['云裳服饰', '13800138000'],
  ]
  test.each<[string, string, Buffer]>([
    ['UTF-8', 'utf-8', Buffer.from(table)],
    ['UTF-8 with its mark', 'utf-8', Buffer.from(`\uFEFF${table}`)],
    ['UTF-16 as Excel saves it', 'utf-16le', Buffer.from(`\uFEFF${table}`, 'utf16le')],
    ['UTF-16 of the other order', 'utf-16be', Buffer.from(`\uFEFF${table}`, 'utf16le').swap16()],
  ])('in %s reads the same', async (_, encoding, bytes) => {
    expect(await read(bytes)).toEqual({ encoding, rows })
  })

  test('that is not UTF-8 to its last byte is GB18030', async () => {
    const { encoding, rows: read_ } = await read(gbk)
    expect(encoding).toBe('gb18030')
    expect(read_[0]).toEqual(['公司名称', '电话'])
    const late = Buffer.concat([Buffer.from('a,b\n'.repeat(60_000)), Buffer.from([0xb9, 0xab, 0xcb, 0xbe])])
    expect((await read(late)).rows.at(-1)).toEqual(['公司'])
  })

  test('keeps commas and lines in quotes, takes rows of any length, and what Excel did to a text', async () => {
    const text = 'a\t"b\tc"\td\n"一\n二"\n\t\t\n\'=1+1\tx"y\tz\te\n'
    expect((await read(Buffer.from(text))).rows).toEqual([['a', 'b\tc', 'd'], ['一\n二'], ['=1+1', 'x"y', 'z', 'e']])
  })
})

describe('a workbook', () => {
  test('shows formulas by their results, days as days, numbers without an exponent, merged cells in each of their places', async () => {
    const bytes = makeXlsx(
      [
        ['标题', null, null],
        [{ formula: 'B2', result: '结果' }, { formula: '1+1', result: 2 }, { day: 45_000.5 }],
        [null, 13_800_138_000, 0.1 + 0.2],
      ],
      ['A1:C1', 'A2:A3'],
    )
    expect((await read(bytes)).rows).toEqual([
      ['标题', '标题', '标题'],
      ['结果', '2', '2023-03-15 12:00'],
      ['结果', '13800138000', '0.3'],
    ])
  })

  const trouble = (bytes: Buffer) =>
    read(bytes).catch((error: unknown) => (error instanceof Error ? error.message : ''))

  test('of before 2007 is told apart, whatever it is called', async () => {
    expect(await trouble(Buffer.from('d0cf11e0a1b11ae1000000', 'hex'))).toBe('OLD_EXCEL')
  })

  test('that blows up is not unpacked: told by its directory, and when the directory lies by its bytes', async () => {
    const zeros = Buffer.alloc(8_000_000, ' ')
    expect(await trouble(makeZip([{ name: 'xl/workbook.xml', content: zeros }]))).toBe('ZIP_BOMB')
    expect(await trouble(makeZip([{ name: 'xl/workbook.xml', content: zeros, says: 1000 }]))).toBe('ZIP_BOMB')
  })

  test.each([
    ['a ZIP of something else', makeZip([{ name: 'a.txt', content: 'x' }])],
    ['a torn one', makeXlsx([['a']]).subarray(0, 300)],
    ['broken XML', makeZip([{ name: 'xl/workbook.xml', content: '<workbook><sheets>' }])],
    ['a picture', Buffer.from('89504e470d0a1a0a0000000d', 'hex')],
  ])('%s is no table', async (_, bytes) => expect(await trouble(bytes)).toBe('NOT_A_SHEET'))
})

test.each<[boolean, number, string | undefined]>([
  [true, 14, undefined],
  [true, 57, undefined],
  [false, 0, undefined],
  [false, 2, undefined],
  [true, 164, 'yyyy"年"m"月"d"日";@'],
  [true, 164, '[$-804]yyyy/m/d h:mm'],
  [true, 164, '[h]:mm'],
  [false, 164, '#,##0.00"元/月"'],
  [false, 164, '[Red]0.00_d'],
  [false, 164, 'General'],
])('whether a number is a moment (%s) is said by its format %i %s', (is, id, code) =>
  expect(isDateFormat(id, code)).toBe(is),
)

test.each<[number, boolean, string]>([
  [1, false, '1900-01-01'],
  [61, false, '1900-03-01'],
  [45_000, false, '2023-03-15'],
  [43_538, true, '2023-03-15'],
  [0.5, false, '12:00'],
  [-3, false, '-3'],
])('day %d of the calendar (1904: %s) is %s', (serial, is1904, text) => expect(dateText(serial, is1904)).toBe(text))

test.each([
  ['1.3800138E+10', '13800138000'],
  ['0.30000000000000004', '0.3'],
  ['007', '7'],
  ['abc', 'abc'],
])('the number %s is written %s', (value, text) => expect(numberText(value)).toBe(text))
