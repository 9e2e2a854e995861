import type { MemberActor, StaffActor } from '@shared/kernel/actor'
import type { Instant } from '@shared/kernel/instant'
import type { Tx } from '../_kernel/transaction'

/** Where files live: a folder on a laptop, CloudBase storage in production. The same three steps in both. */
export interface FileStore {
  /** Where and with which form fields `wx.uploadFile` sends the bytes. */
  openUpload(
    storeKey: string,
    until: Instant,
  ): Promise<{ url: string; fields: Record<string, string>; storeKey: string }>
  /** Size and first bytes of what arrived; null when nothing did. */
  head(storeKey: string): Promise<{ sizeBytes: number; head: Uint8Array } | null>
  /** Where the bytes lie on this machine's disk; fetched there first when they are kept elsewhere. Null when nothing arrived. */
  fetchToDisk(storeKey: string): Promise<string | null>
  /** Keeps bytes of our own making, e.g. a list to download. @returns the key under which they are kept */
  keep(storeKey: string, bytes: Buffer): Promise<string>
  /** A private link that dies at `until`. */
  link(storeKey: string, file: { mime: string; name: string }, until: Instant): Promise<string>
}

declare module '../_kernel/ports' {
  interface Ports {
    files: FileStore
    /** Whether a colleague or a customer may see what a file hangs on: asked of the words that own it, wired by the gateway. */
    maySeeAttached: (question: {
      tx: Tx
      actor: StaffActor | MemberActor
      kind: string
      id: string
    }) => Promise<boolean>
  }
}
