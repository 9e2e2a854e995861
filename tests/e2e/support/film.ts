import { randomBytes } from 'node:crypto'

const FILM_BYTES = 64 * 1024

/** A film as a phone hands it over: its first bytes say what it is, which is all the server looks at. */
export function takeFilm(): { name: string; mimeType: string; buffer: Buffer } {
  const head = Buffer.from('\0\0\0\x18ftypisom\0\0\x02\0isomiso2', 'latin1')
  return { name: 'sleeve.mp4', mimeType: 'video/mp4', buffer: Buffer.concat([head, randomBytes(FILM_BYTES)]) }
}
