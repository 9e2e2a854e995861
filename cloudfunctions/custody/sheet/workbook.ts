import { isDateFormat } from './cell-number'
import { FileTrouble } from './file-trouble'
import { readXml } from './xml-events'
import { readEntry, type ZipFile } from './zip-file'

interface Sheet {
  name: string
  path: string
}

export interface Workbook {
  zip: ZipFile
  /** The visible ones, in their order. */
  sheets: Sheet[]
  is1904: boolean
  sharedTexts: string[]
  /** By a cell's style number: whether it shows a moment. */
  isDateStyle: boolean[]
}

/** Where relative targets of the workbook lie. */
const pathOf = (target: string): string => (target.startsWith('/') ? target.slice(1) : `xl/${target}`)

async function readTargets(zip: ZipFile): Promise<Map<string, string>> {
  const targets = new Map<string, string>()
  await readXml(await readEntry(zip, 'xl/_rels/workbook.xml.rels'), {
    open: (name, { Id = '', Target = '' }) => {
      if (name === 'Relationship') targets.set(Id, pathOf(Target))
    },
  })
  return targets
}

async function readSheets(zip: ZipFile): Promise<Pick<Workbook, 'sheets' | 'is1904'>> {
  const targets = await readTargets(zip)
  const sheets: Sheet[] = []
  let is1904 = false
  const contents = await readEntry(zip, 'xl/workbook.xml')
  if (contents === null) throw new FileTrouble('NOT_A_SHEET')
  await readXml(contents, {
    open: (name, attributes) => {
      if (name === 'workbookPr') is1904 = /^(1|true)$/.test(attributes['date1904'] ?? '')
      if (name !== 'sheet' || (attributes['state'] ?? 'visible') !== 'visible') return
      const path = targets.get(attributes['r:id'] ?? '')
      if (path !== undefined && zip.entries.has(path)) sheets.push({ name: attributes['name'] ?? '', path })
    },
  })
  if (sheets.length === 0) throw new FileTrouble('NOT_A_SHEET')
  return { sheets, is1904 }
}

async function readSharedTexts(zip: ZipFile): Promise<string[]> {
  const texts: string[] = []
  let [text, isText, isSound] = ['', false, false]
  await readXml(await readEntry(zip, 'xl/sharedStrings.xml'), {
    open: (name) => {
      if (name === 'si') text = ''
      // How a name is read aloud (振り仮名) is not part of it.
      if (name === 'rPh') isSound = true
      isText = name === 't' && !isSound
    },
    text: (piece) => {
      if (isText) text += piece
    },
    close: (name) => {
      if (name === 'si') texts.push(text)
      if (name === 'rPh') isSound = false
      if (name === 't') isText = false
    },
  })
  return texts
}

async function readStyles(zip: ZipFile): Promise<boolean[]> {
  const codes = new Map<number, string>()
  const styles: boolean[] = []
  let isCellStyle = false
  await readXml(await readEntry(zip, 'xl/styles.xml'), {
    open: (name, { numFmtId, formatCode }) => {
      const id = Number(numFmtId ?? 0)
      if (name === 'numFmt') codes.set(id, formatCode ?? '')
      if (name === 'cellXfs') isCellStyle = true
      if (name === 'xf' && isCellStyle) styles.push(isDateFormat(id, codes.get(id)))
    },
    close: (name) => {
      if (name === 'cellXfs') isCellStyle = false
    },
  })
  return styles
}

/** Everything of a workbook but its rows. @throws FileTrouble */
export async function readWorkbook(zip: ZipFile): Promise<Workbook> {
  return {
    zip,
    ...(await readSheets(zip)),
    sharedTexts: await readSharedTexts(zip),
    isDateStyle: await readStyles(zip),
  }
}
