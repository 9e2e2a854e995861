import { dropBytes, readBytes } from './photo-database'

const sources = new Map<string, string>()

/** As in photo-store.ts. */
export async function photoSource(path: string): Promise<string | null> {
  const known = sources.get(path)
  if (known !== undefined) return known
  const photo = await readBytes(path)
  if (photo === null) return null
  const source = URL.createObjectURL(photo)
  sources.set(path, source)
  return source
}

export function dropPhoto(path: string): void {
  const source = sources.get(path)
  if (source !== undefined) URL.revokeObjectURL(source)
  sources.delete(path)
  dropBytes(path)
}
