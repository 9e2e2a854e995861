import { createReadStream } from 'node:fs'
import { open } from 'node:fs/promises'
import { FileTrouble } from './file-trouble'

/** The marks at the beginning of a file that say its encoding. */
const MARKS: readonly { bytes: readonly number[]; encoding: string }[] = [
  { bytes: [0xef, 0xbb, 0xbf], encoding: 'utf-8' },
  { bytes: [0xff, 0xfe], encoding: 'utf-16le' },
  { bytes: [0xfe, 0xff], encoding: 'utf-16be' },
]

async function headOf(path: string): Promise<Buffer> {
  const handle = await open(path)
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(4096), 0, 4096, 0)
    return buffer.subarray(0, bytesRead)
  } finally {
    await handle.close()
  }
}

/** Whether these bytes fit; the decoder throws nothing but that they do not. */
function takes(decoder: TextDecoder, chunk?: Buffer): boolean {
  try {
    decoder.decode(chunk, { stream: chunk !== undefined })
    return true
  } catch {
    return false
  }
}

/** Whether every byte of the file fits an encoding; read in pieces, however large it is. */
async function fits(path: string, encoding: string): Promise<boolean> {
  const decoder = new TextDecoder(encoding, { fatal: true })
  for await (const chunk of createReadStream(path)) if (Buffer.isBuffer(chunk) && !takes(decoder, chunk)) return false
  return takes(decoder)
}

/** By its mark, else UTF-8 where that holds to the last byte, else GB18030, which contains GBK and GB2312. @throws FileTrouble */
export async function findEncoding(path: string): Promise<string> {
  const head = await headOf(path)
  const marked = MARKS.find(({ bytes }) => bytes.every((byte, place) => head[place] === byte))
  if (marked !== undefined) return marked.encoding
  // A text has no zero bytes: this is a picture or a program.
  if (head.includes(0)) throw new FileTrouble('NOT_A_SHEET')
  return (await fits(path, 'utf-8')) ? 'utf-8' : 'gb18030'
}

/** The text of a file, piece by piece, without its mark. */
export async function* decodeFile(path: string, encoding: string): AsyncGenerator<string> {
  const decoder = new TextDecoder(encoding)
  for await (const chunk of createReadStream(path))
    if (Buffer.isBuffer(chunk)) yield decoder.decode(chunk, { stream: true })
  yield decoder.decode()
}
