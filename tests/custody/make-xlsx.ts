import { crc32, deflateRawSync } from 'node:zlib'

/** A file of a ZIP; `says` is the size its directory claims, when that is a lie. */
interface Part {
  name: string
  content: string | Buffer
  says?: number
}

/** Writes a ZIP as Excel does: deflated parts, then the directory. */
export function makeZip(parts: readonly Part[]): Buffer {
  const bodies: Buffer[] = []
  const directory: Buffer[] = []
  let offset = 0
  for (const { name, content, says } of parts) {
    const plain = Buffer.isBuffer(content) ? content : Buffer.from(content)
    const packed = deflateRawSync(plain)
    const label = Buffer.from(name)
    const header = Buffer.alloc(30)
    header.writeUInt32LE(0x04034b50, 0)
    header.writeUInt16LE(8, 8)
    header.writeUInt32LE(sum(plain), 14)
    header.writeUInt32LE(packed.length, 18)
    header.writeUInt32LE(plain.length, 22)
    header.writeUInt16LE(label.length, 26)
    const entry = Buffer.alloc(46)
    entry.writeUInt32LE(0x02014b50, 0)
    entry.writeUInt16LE(8, 10)
    entry.writeUInt32LE(sum(plain), 16)
    entry.writeUInt32LE(packed.length, 20)
    entry.writeUInt32LE(says ?? plain.length, 24)
    entry.writeUInt16LE(label.length, 28)
    entry.writeUInt32LE(offset, 42)
    bodies.push(header, label, packed)
    directory.push(entry, label)
    offset += header.length + label.length + packed.length
  }
  const size = directory.reduce((total, { length }) => total + length, 0)
  const end = Buffer.alloc(22)
  end.writeUInt32LE(0x06054b50, 0)
  end.writeUInt16LE(parts.length, 8)
  end.writeUInt16LE(parts.length, 10)
  end.writeUInt32LE(size, 12)
  end.writeUInt32LE(offset, 16)
  return Buffer.concat([...bodies, ...directory, end])
}

// Node 20 has crc32 only from 20.15; the reader does not look at it.
const sum = (bytes: Buffer): number => (typeof crc32 === 'function' ? crc32(bytes) : 0)

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
const letterOf = (column: number): string => String.fromCharCode(65 + column)

/** A cell: a text, a number, a day (its serial), a formula with its result, or nothing. */
export type Cell = string | number | null | { day: number } | { formula: string; result: string | number }

function cellXml(cell: Cell, place: string): string {
  if (cell === null) return ''
  if (typeof cell === 'string') return `<c r="${place}" t="inlineStr"><is><t>${escaped(cell)}</t></is></c>`
  if (typeof cell === 'number') return `<c r="${place}"><v>${cell}</v></c>`
  if ('day' in cell) return `<c r="${place}" s="1"><v>${cell.day}</v></c>`
  const type = typeof cell.result === 'string' ? ' t="str"' : ''
  return `<c r="${place}"${type}><f>${escaped(cell.formula)}</f><v>${escaped(String(cell.result))}</v></c>`
}

const rowXml = (cells: readonly Cell[], line: number): string =>
  `<row r="${line}">${cells.map((cell, column) => cellXml(cell, `${letterOf(column)}${line}`)).join('')}</row>`

const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'

/** A workbook of one sheet, with these ranges merged. */
export function makeXlsx(rows: readonly (readonly Cell[])[], merged: readonly string[] = []): Buffer {
  const merges =
    merged.length === 0 ? '' : `<mergeCells>${merged.map((ref) => `<mergeCell ref="${ref}"/>`).join('')}</mergeCells>`
  const sheet = `<worksheet><sheetData>${rows.map((row, i) => rowXml(row, i + 1)).join('')}</sheetData>${merges}</worksheet>`
  return makeZip([
    {
      name: 'xl/workbook.xml',
      content: `<workbook xmlns:r="${RELATIONS}"><sheets><sheet name="客户" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    },
    {
      name: 'xl/_rels/workbook.xml.rels',
      content: '<Relationships><Relationship Id="rId1" Target="worksheets/sheet1.xml"/></Relationships>',
    },
    {
      name: 'xl/styles.xml',
      content: '<styleSheet><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/></cellXfs></styleSheet>',
    },
    { name: 'xl/worksheets/sheet1.xml', content: sheet },
  ])
}
