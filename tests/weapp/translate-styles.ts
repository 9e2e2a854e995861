import { posix } from 'node:path'

const IMPORT = /@import\s+["']([^"']+)["'];?/g
/** WeChat's unit: 750 to the width of the window. */
const RPX = /(-?\d*\.?\d+)rpx\b/g
/** In WeChat a window ends at the native bars, so a page's 100vh is less than the browser's. */
const VH = /(-?\d*\.?\d+)vh\b/g
/** The tag `page` as a selector, not a part of a class or of another word. */
const PAGE_TAG = /(^|[\s,{}>+~])page(?=[\s,{>+~:.[])/g

function inline(files: Map<string, string>, path: string, seen: Set<string>): string {
  if (seen.has(path)) return ''
  seen.add(path)
  const source = files.get(path)
  if (source === undefined) throw new Error(`${path} is imported and missing`)
  return source.replace(IMPORT, (_, target: string) => {
    const next = target.startsWith('/') ? target.slice(1) : posix.join(posix.dirname(path), target)
    return inline(files, next, seen)
  })
}

/** A WXSS file as CSS: imports inlined, rpx and vh made relative to the host's window, `page` the host's page tag. */
export function translateStyles(files: Map<string, string>, path: string): string {
  return inline(files, path, new Set())
    .replace(RPX, 'calc(var(--wx-rpx) * $1)')
    .replace(VH, 'calc(var(--wx-vh) * $1)')
    .replace(PAGE_TAG, '$1wx-page')
}
