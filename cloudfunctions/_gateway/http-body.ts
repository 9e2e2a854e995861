import type { IncomingMessage } from 'node:http'

/** The body is larger than this door takes. */
export class TooLarge extends Error {}

/** Reads a whole body. @param limit bytes at most @throws TooLarge */
export async function readBody(request: IncomingMessage, limit: number): Promise<Buffer> {
  const declared = Number(request.headers['content-length'] ?? 0)
  if (declared > limit) throw new TooLarge()
  const parts: Buffer[] = []
  let size = 0
  for await (const part of request) {
    if (!Buffer.isBuffer(part)) throw new TypeError('a request body is bytes')
    size += part.length
    // Read on without keeping: leaving the loop would cut the connection that carries our refusal.
    if (size <= limit) parts.push(part)
  }
  if (size > limit) throw new TooLarge()
  return Buffer.concat(parts)
}
