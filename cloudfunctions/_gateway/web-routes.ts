import { existsSync } from 'node:fs'
import { readFile, stat } from 'node:fs/promises'
import { extname, join, normalize, sep } from 'node:path'
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'
import type { Route, Visit } from './route'

const MIME: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.ico': 'image/x-icon',
}
const COMPRESSED = new Set(['.html', '.js', '.css', '.json', '.svg'])
const compress = { br: promisify(brotliCompress), gzip: promisify(gzip) }

interface Asset {
  body: Buffer
  encoding: 'br' | 'gzip' | null
}

async function encode(body: Buffer, accepted: string, extension: string): Promise<Asset> {
  if (!COMPRESSED.has(extension)) return { body, encoding: null }
  if (/\bbr\b/.test(accepted)) {
    return { body: await compress.br(body, { params: { [constants.BROTLI_PARAM_QUALITY]: 6 } }), encoding: 'br' }
  }
  return /\bgzip\b/.test(accepted) ? { body: await compress.gzip(body), encoding: 'gzip' } : { body, encoding: null }
}

async function isFile(path: string): Promise<boolean> {
  return stat(path).then(
    (entry) => entry.isFile(),
    () => false,
  )
}

function send({ response, request }: Visit, asset: Asset, extension: string, isHashed: boolean): void {
  response.writeHead(200, {
    'content-type': MIME[extension] ?? 'application/octet-stream',
    'content-length': asset.body.length,
    'cache-control': isHashed ? 'public, max-age=31536000, immutable' : 'no-cache',
    'x-content-type-options': 'nosniff',
    ...(asset.encoding ? { 'content-encoding': asset.encoding, vary: 'accept-encoding' } : {}),
  })
  response.end(request.method === 'HEAD' ? undefined : asset.body)
}

/** Where the app's pages live; any other path, e.g. the demo's doors in production, is no page of it. */
const PAGE = /^\/(?:$|(?:pages|desks|features)\/[^.]*$)/

/** The built H5 app: files by name, and the app's page for the path of every page. Compressed once, kept in memory. */
export function webRoutes(folder: string): Route {
  const cache = new Map<string, Promise<Asset>>()
  const root = normalize(folder)
  return async (visit) => {
    if (visit.request.method !== 'GET' && visit.request.method !== 'HEAD') return false
    if (!existsSync(join(root, 'index.html'))) return false
    const wanted = normalize(join(root, visit.path))
    const isInside = wanted.startsWith(root + sep)
    const hasFile = isInside && (await isFile(wanted))
    if (!hasFile && !PAGE.test(visit.path)) return false
    const file = hasFile ? wanted : join(root, 'index.html')
    const extension = extname(file)
    const accepted = String(visit.request.headers['accept-encoding'] ?? '')
    const key = `${file}|${/\bbr\b/.test(accepted) ? 'br' : /\bgzip\b/.test(accepted) ? 'gzip' : ''}`
    const asset = cache.get(key) ?? readFile(file).then((body) => encode(body, accepted, extension))
    cache.set(key, asset)
    send(visit, await asset, extension, /\.[0-9a-f]{8,}\./.test(file))
    return true
  }
}
