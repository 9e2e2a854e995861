import { createHmac, timingSafeEqual } from 'node:crypto'
import { access, mkdir, open, rename, writeFile } from 'node:fs/promises'
import { dirname, join, normalize, sep } from 'node:path'
import * as z from 'zod'
import { HEAD_BYTES } from '@shared/file/file.rules'
import type { Instant } from '@shared/kernel/instant'
import type { FileStore } from './file.ports'

/** What a signed ticket allows until it dies. */
const ticketGrant = z.object({
  storeKey: z.string(),
  use: z.enum(['put', 'get']),
  until: z.string(),
  mime: z.string().optional(),
  name: z.string().optional(),
})
type Grant = z.infer<typeof ticketGrant>

export interface FolderStore extends FileStore {
  /** Reads a ticket made by this store; null when it is forged, of the other use, or dead. */
  readTicket(ticket: string, use: Grant['use'], now: Instant): Grant | null
  put(storeKey: string, bytes: Buffer): Promise<void>
  pathOf(storeKey: string): string
}

const STORE_KEY = /^[0-9a-z]+\/[0-9a-z]+$/

/** Files in a folder, behind links signed by us: the laptop's store. @param key secret for signing */
export function openFolderStore(folder: string, key: Buffer): FolderStore {
  const root = normalize(folder)
  const sign = (body: string): Buffer => createHmac('sha256', key).update(`file|${body}`).digest()
  const ticketFor = (grant: Grant): string => {
    const body = Buffer.from(JSON.stringify(grant)).toString('base64url')
    return `${body}.${sign(body).toString('base64url')}`
  }
  const pathOf = (storeKey: string): string => {
    const path = normalize(join(root, storeKey))
    if (!STORE_KEY.test(storeKey) || !path.startsWith(root + sep)) throw new Error('not a store key')
    return path
  }
  return {
    pathOf,
    openUpload: async (storeKey, until) => ({
      url: '/v1/uploads',
      fields: { ticket: ticketFor({ storeKey, use: 'put', until }) },
      storeKey,
    }),
    link: async (storeKey, { mime, name }, until) =>
      `/v1/files/${ticketFor({ storeKey, use: 'get', until, mime, name })}`,
    fetchToDisk: (storeKey) =>
      access(pathOf(storeKey)).then(
        () => pathOf(storeKey),
        () => null,
      ),
    async keep(storeKey, bytes) {
      await this.put(storeKey, bytes)
      return storeKey
    },
    async head(storeKey) {
      const handle = await open(pathOf(storeKey)).catch(() => null)
      if (handle === null) return null
      try {
        const head = Buffer.alloc(HEAD_BYTES)
        await handle.read(head, 0, HEAD_BYTES, 0)
        return { sizeBytes: (await handle.stat()).size, head }
      } finally {
        await handle.close()
      }
    },
    async put(storeKey, bytes) {
      const path = pathOf(storeKey)
      await mkdir(dirname(path), { recursive: true })
      // Written aside and renamed: a crash leaves no half file under the final name.
      await writeFile(`${path}.part`, bytes)
      await rename(`${path}.part`, path)
    },
    readTicket(ticket, use, now) {
      const [body = '', signature = ''] = ticket.split('.')
      const given = Buffer.from(signature, 'base64url')
      const expected = sign(body)
      if (given.length !== expected.length || !timingSafeEqual(given, expected)) return null
      // Signed by us, so it is what `ticketFor` wrote.
      const grant = ticketGrant.parse(JSON.parse(Buffer.from(body, 'base64url').toString('utf8')))
      return grant.use === use && grant.until > now ? grant : null
    },
  }
}
