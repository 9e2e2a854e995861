import fc from 'fast-check'
import { decideConfirm, decideOpen, HEAD_BYTES, type FileKind } from '@shared/file/file.rules'

const MB = 1024 * 1024
const kinds: FileKind[] = ['photo', 'document', 'voice']

/** The first bytes of a file, as hex or as text, filled up with nothing. */
const head = (start: Buffer): Uint8Array => Buffer.concat([start, Buffer.alloc(HEAD_BYTES)]).subarray(0, HEAD_BYTES)
const hex = (bytes: string): Uint8Array => head(Buffer.from(bytes, 'hex'))
const text = (bytes: string): Uint8Array => head(Buffer.from(bytes, 'latin1'))

const formats: [string, FileKind, Uint8Array][] = [
  ['image/jpeg', 'photo', hex('ffd8ffe0')],
  ['image/jpeg', 'photo', hex('ffd8ffe1')],
  ['image/png', 'photo', hex('89504e470d0a1a0a')],
  ['image/webp', 'photo', text('RIFF\x24\x01\x00\x00WEBPVP8 ')],
  ['application/pdf', 'document', text('%PDF-1.7')],
  ['application/zip', 'document', hex('504b0304')],
  ['application/x-ole-storage', 'document', hex('d0cf11e0a1b11ae1')],
  ['audio/mpeg', 'voice', text('ID3\x04')],
  ['audio/mpeg', 'voice', hex('fffb9064')],
  ['audio/aac', 'voice', hex('fff15080')],
  ['audio/mp4', 'voice', text('\x00\x00\x00\x20ftypM4A ')],
  ['audio/amr', 'voice', text('#!AMR\n')],
]

test.each(formats)('%s is taken as a %s, told by its first bytes', (mime, kind, bytes) => {
  expect(decideConfirm(kind, { sizeBytes: 100, head: bytes })).toEqual({ ok: true, value: { mime, sizeBytes: 100 } })
})

test.each(formats)('%s announced as anything but a %s is refused', (_, kind, bytes) => {
  for (const other of kinds.filter((one) => one !== kind))
    expect(decideConfirm(other, { sizeBytes: 100, head: bytes })).toEqual({ ok: false, code: 'FILE_KIND' })
})

test.each([
  ['a web page', text('<!DOCTYPE html>')],
  ['a drawing that can carry scripts', text('<svg xmlns=')],
  ['a program', hex('4d5a9000')],
  ['a GIF', text('GIF89a')],
  ['a sound in a RIFF like a WebP', text('RIFF\x24\x01\x00\x00WAVEfmt ')],
  ['a film in the container of a sound', text('\x00\x00\x00\x20ftypisom')],
  ['a PNG cut short', Buffer.from('89504e47', 'hex')],
  ['nothing at all', new Uint8Array()],
])('%s is no kind of file we take', (_, bytes) => {
  for (const kind of kinds)
    expect(decideConfirm(kind, { sizeBytes: bytes.length, head: bytes })).toEqual({ ok: false, code: 'FILE_KIND' })
})

test.each([
  ['photo', 5 * MB],
  ['document', 20 * MB],
  ['voice', 5 * MB],
] as const)('a %s is taken up to %d bytes and not one more, when announced and when it arrives', (kind, most) => {
  const good = formats.find(([, one]) => one === kind)?.[2] ?? new Uint8Array()
  expect(decideOpen(kind, most)).toEqual({ ok: true, value: null })
  expect(decideOpen(kind, most + 1)).toEqual({ ok: false, code: 'FILE_TOO_LARGE' })
  expect(decideConfirm(kind, { sizeBytes: most, head: good })).toMatchObject({ ok: true })
  expect(decideConfirm(kind, { sizeBytes: most + 1, head: good })).toEqual({ ok: false, code: 'FILE_TOO_LARGE' })
})

test.each(kinds)('a %s that never arrived is missing', (kind) => {
  expect(decideConfirm(kind, null)).toEqual({ ok: false, code: 'FILE_MISSING' })
})

test('no bytes are taken as two kinds, so a file cannot pass for what it is not', () => {
  const starts = fc.constantFrom(...formats.map(([, , bytes]) => bytes), new Uint8Array(HEAD_BYTES))
  const noise = fc.array(fc.tuple(fc.nat(HEAD_BYTES - 1), fc.nat(255)), { maxLength: 4 })
  fc.assert(
    fc.property(starts, noise, (start, changes) => {
      const bytes = Uint8Array.from(start)
      for (const [at, byte] of changes) bytes[at] = byte
      const taken = kinds.filter((kind) => decideConfirm(kind, { sizeBytes: 1, head: bytes }).ok)
      expect(taken.length).toBeLessThanOrEqual(1)
    }),
  )
})
