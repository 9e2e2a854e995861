import { createHash } from 'node:crypto'
import { createWriteStream } from 'node:fs'
import { access, rename } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import cloudbase from '@cloudbase/node-sdk'
import { HEAD_BYTES } from '@shared/file/file.rules'
import { msBetween } from '@shared/kernel/instant'
import { toInstant } from '@shared/kernel/instant'
import type { FileStore } from './file.ports'

export interface CloudbaseSettings {
  env: string
  /** Explicit credentials: without any the SDK ends the process on its first call (reference/cloudbase.md §2). */
  secretId: string
  secretKey: string
}

async function headOf(url: string): Promise<{ sizeBytes: number; head: Uint8Array } | null> {
  const response = await fetch(url, { headers: { range: `bytes=0-${HEAD_BYTES - 1}` } })
  if (!response.ok) return null
  const total =
    /\/(\d+)$/.exec(response.headers.get('content-range') ?? '')?.[1] ?? response.headers.get('content-length') ?? '0'
  return { sizeBytes: Number(total), head: new Uint8Array(await response.arrayBuffer()).subarray(0, HEAD_BYTES) }
}

async function* piecesOf(reader: {
  read: () => Promise<{ done: boolean; value?: Uint8Array | undefined }>
}): AsyncGenerator<Uint8Array> {
  for (let piece = await reader.read(); piece.value !== undefined; piece = await reader.read()) yield piece.value
}

/** Streams a file to disk once; another slice in this process finds it there. */
async function download(url: string, path: string): Promise<string | null> {
  if (
    await access(path).then(
      () => true,
      () => false,
    )
  )
    return path
  const { ok, body } = await fetch(url)
  if (!ok || body === null) return null
  await pipeline(Readable.from(piecesOf(body.getReader())), createWriteStream(`${path}.part`))
  await rename(`${path}.part`, path)
  return path
}

/** CloudBase storage: phones upload straight to it, links are its own signed addresses. The store key is its file id. */
export function openCloudbaseStore(settings: CloudbaseSettings): FileStore {
  const app = cloudbase.init(settings)
  const temporaryUrl = async (fileId: string, seconds: number): Promise<string | null> => {
    const { fileList } = await app.getTempFileURL({ fileList: [{ fileID: fileId, maxAge: seconds }] })
    return fileList[0]?.tempFileURL || null
  }
  return {
    async openUpload(storeKey) {
      const { data } = await app.getUploadMetadata({ cloudPath: storeKey })
      const fields = {
        key: storeKey,
        signature: data.authorization,
        'x-cos-meta-fileid': data.cosFileId,
        success_action_status: '201',
        'x-cos-security-token': data.token,
      }
      return { url: data.url, fields, storeKey: data.fileId }
    },
    async head(storeKey) {
      const url = await temporaryUrl(storeKey, 60)
      return url === null ? null : headOf(url)
    },
    async fetchToDisk(storeKey) {
      const url = await temporaryUrl(storeKey, 600)
      return url === null ? null : download(url, join(tmpdir(), createHash('sha256').update(storeKey).digest('hex')))
    },
    async keep(storeKey, bytes) {
      return (await app.uploadFile({ cloudPath: storeKey, fileContent: bytes })).fileID
    },
    async link(storeKey, _file, until) {
      const seconds = Math.max(1, Math.ceil(msBetween(toInstant(Date.now()), until) / 1000))
      const url = await temporaryUrl(storeKey, seconds)
      if (url === null) throw new Error('the file store has no such file')
      return url
    },
  }
}
