import { join } from 'node:path'
import { openSheet } from '../../cloudfunctions/custody/sheet/open-sheet'
import type { SheetRow } from '../../cloudfunctions/custody/sheet/sheet.types'

interface Measured {
  name: string
  passed: boolean
  figures: string
}

/** A file, its sheet, how many rows it has, and what stands at five places (line, column from 0). */
const expected: {
  file: string
  sheet?: number
  rows: number
  cells: [line: number, column: number, text: string][]
}[] = [
  {
    file: 'readxl_deaths.xlsx',
    rows: 19,
    cells: [
      [4, 4, 'merging'],
      [5, 4, 'Date of birth'],
      [6, 0, 'David Bowie'],
      [6, 5, '2016-01-10'],
      [7, 4, '1956-10-21'],
    ],
  },
  {
    file: 'readxl_deaths.xlsx',
    sheet: 1,
    rows: 19,
    cells: [
      [5, 1, 'Profession'],
      [6, 0, 'Vera Rubin'],
      [6, 4, '1928-07-23'],
      [7, 2, '74'],
      [19, 5, 'now!'],
    ],
  },
  {
    file: 'readxl_type-me.xlsx',
    rows: 11,
    cells: [
      [3, 0, '0'],
      [5, 0, '2011-12-31'],
      [6, 0, '是'],
      [7, 0, '否'],
      [11, 0, 'False'],
    ],
  },
  {
    file: 'readxl_type-me.xlsx',
    sheet: 2,
    rows: 8,
    cells: [
      [3, 0, '2012-05-22'],
      [4, 0, '2012-04-27 11:30'],
      [6, 0, 'cabbage'],
      [7, 0, '4.3'],
      [8, 0, '39448'],
    ],
  },
  {
    file: 'real_cn_company_charfreq_7sheets.xlsx',
    rows: 3979,
    cells: [
      [1, 1, 'idf'],
      [2, 0, '公'],
      [2, 1, '4917801'],
      [7, 0, '市'],
      [3979, 0, '礁'],
    ],
  },
  {
    file: 'real_cn_company_charfreq_7sheets.xlsx',
    sheet: 6,
    rows: 1231,
    cells: [
      [2, 0, '业'],
      [2, 1, '245952'],
      [5, 0, '化'],
      [1230, 0, '冲'],
      [1231, 1, '50'],
    ],
  },
]

/** The same names in four encodings. */
const encoded = ['gb18030', 'utf16le_bom', 'utf8_bom', 'utf8_nobom'].map((encoding) => `enc_short500_${encoding}.csv`)

async function read(data: string, file: string, sheet?: number): Promise<SheetRow[]> {
  const rows: SheetRow[] = []
  for await (const row of (await openSheet(join(data, file), sheet)).rows()) rows.push(row)
  return rows
}

/** What real files read as: every encoding the same, every named cell as it is shown, an old .xls refused. */
export async function sheetsAccuracy(data: string): Promise<Measured[]> {
  const measured: Measured[] = []
  for (const { file, sheet = 0, rows: wanted, cells } of expected) {
    const rows = await read(data, file, sheet)
    const wrong = cells.filter(([line, column, text]) => rows.find((row) => row.line === line)?.cells[column] !== text)
    const passed = rows.length === wanted && wrong.length === 0
    measured.push({
      name: `${file} #${sheet}`,
      passed,
      figures: `${rows.length} rows, wrong cells: ${JSON.stringify(wrong)}`,
    })
  }
  const texts = await Promise.all(encoded.map(async (file) => JSON.stringify(await read(data, file))))
  const names = await read(data, encoded[0] ?? '')
  const isSame = new Set(texts).size === 1 && names.length === 491 && names[1]?.cells[1] === '驰畅'
  measured.push({
    name: 'four encodings',
    passed: isSame,
    figures: `${names.length} rows, ${new Set(texts).size} readings`,
  })
  const tiny = await read(data, 'enc_tiny_gbk_2rows.csv')
  measured.push({ name: 'two rows of GBK', passed: tiny.length === 2, figures: JSON.stringify(tiny) })
  const refused = await openSheet(join(data, 'readxl_datasets.xls')).catch((error: unknown) => error)
  const isOld = refused instanceof Error && refused.message === 'OLD_EXCEL'
  measured.push({ name: 'an old .xls', passed: isOld, figures: String(refused) })
  return measured
}
