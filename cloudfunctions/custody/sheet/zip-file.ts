import { createReadStream } from 'node:fs'
import { open, type FileHandle } from 'node:fs/promises'
import { PassThrough, pipeline, type Readable } from 'node:stream'
import { createInflateRaw } from 'node:zlib'
import { FileTrouble } from './file-trouble'

interface ZipEntry {
  offset: number
  method: number
  packedBytes: number
  bytes: number
}

export interface ZipFile {
  path: string
  entries: ReadonlyMap<string, ZipEntry>
}

/** The end record is 22 bytes and a comment of up to 65,535. */
const TAIL_BYTES = 65_557
const MOST_ENTRIES = 5000
/** 100 000 rows of 12 columns are 80 MB of XML; ten times that is nobody's list of customers. */
const MOST_BYTES = 800 * 1024 * 1024
/** XML of a sheet shrinks 10 to 60 times; deflate itself ends at 1032. */
const MOST_RATIO = 250
const SMALL_BYTES = 4 * 1024 * 1024

const readAt = async (handle: FileHandle, position: number, length: number): Promise<Buffer> => {
  const { buffer, bytesRead } = await handle.read(Buffer.alloc(length), 0, length, position)
  return buffer.subarray(0, bytesRead)
}

function entriesIn(directory: Buffer): Map<string, ZipEntry> {
  const entries = new Map<string, ZipEntry>()
  let at = 0
  while (at + 46 <= directory.length && directory.readUInt32LE(at) === 0x02014b50) {
    const [nameBytes, extraBytes, commentBytes] = [28, 30, 32].map((field) => directory.readUInt16LE(at + field))
    const end = at + 46 + (nameBytes ?? 0)
    entries.set(directory.toString('utf8', at + 46, end).replace(/\\/g, '/'), {
      method: directory.readUInt16LE(at + 10),
      packedBytes: directory.readUInt32LE(at + 20),
      bytes: directory.readUInt32LE(at + 24),
      offset: directory.readUInt32LE(at + 42),
    })
    at = end + (extraBytes ?? 0) + (commentBytes ?? 0)
  }
  return entries
}

/** A bomb says what it is: far more bytes than any list of customers, or a size that nothing honest shrinks from. */
const isBomb = (entries: Map<string, ZipEntry>): boolean => {
  const all = [...entries.values()]
  const total = all.reduce((sum, { bytes }) => sum + bytes, 0)
  const isBlownUp = ({ bytes, packedBytes }: ZipEntry) => bytes > SMALL_BYTES && bytes > packedBytes * MOST_RATIO
  return all.length > MOST_ENTRIES || total > MOST_BYTES || all.some(isBlownUp)
}

/** Opens a ZIP by its directory, without unpacking anything. @throws FileTrouble */
export async function openZip(path: string): Promise<ZipFile> {
  const handle = await open(path)
  try {
    const { size } = await handle.stat()
    const tail = await readAt(handle, Math.max(0, size - TAIL_BYTES), Math.min(size, TAIL_BYTES))
    const end = tail.lastIndexOf(Buffer.from([0x50, 0x4b, 0x05, 0x06]))
    if (end < 0 || end + 22 > tail.length) throw new FileTrouble('NOT_A_SHEET')
    const directory = await readAt(handle, tail.readUInt32LE(end + 16), Math.min(size, tail.readUInt32LE(end + 12)))
    const entries = entriesIn(directory)
    if (isBomb(entries)) throw new FileTrouble('ZIP_BOMB')
    return { path, entries }
  } finally {
    await handle.close()
  }
}

/** Ends the stream where an entry turns out larger than its directory says. */
function holdTo(bytes: number): PassThrough {
  let seen = 0
  return new PassThrough({
    transform(chunk: Buffer, _, done) {
      seen += chunk.length
      done(seen > bytes ? new FileTrouble('ZIP_BOMB') : null, chunk)
    },
  })
}

async function startOf({ path }: ZipFile, { offset }: ZipEntry): Promise<number> {
  const handle = await open(path)
  try {
    const header = await readAt(handle, offset, 30)
    if (header.length < 30) throw new FileTrouble('NOT_A_SHEET')
    return offset + 30 + header.readUInt16LE(26) + header.readUInt16LE(28)
  } finally {
    await handle.close()
  }
}

/** The bytes of an entry, unpacked while they are read; null when there is none of this name. */
export async function readEntry(zip: ZipFile, name: string): Promise<Readable | null> {
  const entry = zip.entries.get(name)
  if (entry === undefined) return null
  if (entry.method !== 0 && entry.method !== 8) throw new FileTrouble('NOT_A_SHEET')
  const start = await startOf(zip, entry)
  const packed = createReadStream(zip.path, { start, end: start + Math.max(0, entry.packedBytes - 1) })
  const out = holdTo(entry.bytes)
  // An error of any part reaches whoever reads `out`.
  const tell = () => undefined
  return entry.method === 8 ? pipeline(packed, createInflateRaw(), out, tell) : pipeline(packed, out, tell)
}
