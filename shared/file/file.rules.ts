import { accept, refuse, type Decision } from '../kernel/decision'

export type FileKind = 'photo' | 'document' | 'voice' | 'video' | 'sheet'

/**
 * Bytes at most, per kind. Photos are shrunk on the phone, so 5 MB is generous; a video of the 60 seconds that
 * `wx.chooseMedia` records is under 50 MB.
 */
const MAX_BYTES: Record<FileKind, number> = {
  photo: 5_242_880,
  document: 20_971_520,
  voice: 5_242_880,
  video: 52_428_800,
  sheet: 52_428_800,
}

interface Signature {
  mime: string
  kind: FileKind
  /** Bytes at an offset that only this format has. */
  marks: readonly { at: number; bytes: readonly number[] }[]
}

const ascii = (text: string): number[] => [...text].map((char) => char.charCodeAt(0))

/** What we take, told by content and never by name: the first bytes of each format. */
const SIGNATURES: readonly Signature[] = [
  { mime: 'image/jpeg', kind: 'photo', marks: [{ at: 0, bytes: [0xff, 0xd8, 0xff] }] },
  { mime: 'image/png', kind: 'photo', marks: [{ at: 0, bytes: [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a] }] },
  {
    mime: 'image/webp',
    kind: 'photo',
    marks: [
      { at: 0, bytes: ascii('RIFF') },
      { at: 8, bytes: ascii('WEBP') },
    ],
  },
  { mime: 'application/pdf', kind: 'document', marks: [{ at: 0, bytes: ascii('%PDF-') }] },
  // docx, xlsx and pptx are ZIP containers.
  { mime: 'application/zip', kind: 'document', marks: [{ at: 0, bytes: [0x50, 0x4b, 0x03, 0x04] }] },
  // Old Office files (OLE2).
  {
    mime: 'application/x-ole-storage',
    kind: 'document',
    marks: [{ at: 0, bytes: [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1] }],
  },
  { mime: 'audio/mpeg', kind: 'voice', marks: [{ at: 0, bytes: ascii('ID3') }] },
  { mime: 'audio/mpeg', kind: 'voice', marks: [{ at: 0, bytes: [0xff, 0xfb] }] },
  { mime: 'audio/aac', kind: 'voice', marks: [{ at: 0, bytes: [0xff, 0xf1] }] },
  { mime: 'audio/mp4', kind: 'voice', marks: [{ at: 4, bytes: ascii('ftypM4A') }] },
  { mime: 'video/quicktime', kind: 'video', marks: [{ at: 4, bytes: ascii('ftypqt') }] },
  // The brands phones write: iso?, mp4?, avc1, M4V.
  ...['iso', 'mp4', 'avc', 'M4V'].map((brand): Signature => ({
    mime: 'video/mp4',
    kind: 'video',
    marks: [{ at: 4, bytes: ascii(`ftyp${brand}`) }],
  })),
  { mime: 'audio/amr', kind: 'voice', marks: [{ at: 0, bytes: ascii('#!AMR') }] },
]

/** How many leading bytes decide the format. */
export const HEAD_BYTES = 16

const isMarked = (head: Uint8Array, signature: Signature): boolean =>
  signature.marks.every(({ at, bytes }) => bytes.every((byte, i) => head[at + i] === byte))

/** May somebody upload this much of this kind? */
export const decideOpen = (kind: FileKind, sizeBytes: number): Decision<null, 'FILE_TOO_LARGE'> =>
  sizeBytes > MAX_BYTES[kind] ? refuse('FILE_TOO_LARGE') : accept(null)

/** Tables come as Excel's containers or as any text; which of both, and whether it is a table at all, is found while reading. */
const sheetMime = (head: Uint8Array): string | null => {
  const known = SIGNATURES.find((signature) => isMarked(head, signature))
  if (known === undefined) return 'text/csv'
  return /zip|ole/.test(known.mime) ? known.mime : null
}

/** Is what arrived what was announced? Told by size and first bytes. */
export function decideConfirm(
  kind: FileKind,
  arrived: { sizeBytes: number; head: Uint8Array } | null,
): Decision<{ mime: string; sizeBytes: number }, 'FILE_MISSING' | 'FILE_KIND' | 'FILE_TOO_LARGE'> {
  if (arrived === null) return refuse('FILE_MISSING')
  if (arrived.sizeBytes > MAX_BYTES[kind]) return refuse('FILE_TOO_LARGE')
  const mime =
    kind === 'sheet'
      ? sheetMime(arrived.head)
      : SIGNATURES.find((known) => known.kind === kind && isMarked(arrived.head, known))?.mime
  return mime ? accept({ mime, sizeBytes: arrived.sizeBytes }) : refuse('FILE_KIND')
}
