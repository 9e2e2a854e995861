import { open } from 'node:fs/promises'
import { FileTrouble } from './file-trouble'
import { openCsv } from './read-csv'
import { openXlsx } from './read-xlsx'
import type { SheetSource } from './sheet.types'

const ZIP = Buffer.from('PK')
/** What Excel wrote until 2003, and what it writes with a password. */
const OLE = Buffer.from([0xd0, 0xcf, 0x11, 0xe0])

async function firstBytes(path: string): Promise<Buffer> {
  const handle = await open(path)
  try {
    return (await handle.read(Buffer.alloc(4), 0, 4, 0)).buffer
  } finally {
    await handle.close()
  }
}

/** Opens a table by what it is, not by its name. @throws FileTrouble */
export async function openSheet(path: string, sheet?: number): Promise<SheetSource> {
  const head = await firstBytes(path)
  if (head.equals(OLE)) throw new FileTrouble('OLD_EXCEL')
  return head.subarray(0, 2).equals(ZIP) ? openXlsx(path, sheet) : openCsv(path)
}
