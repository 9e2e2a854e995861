import { mkdtempSync, rmSync, mkdirSync, writeFileSync } from 'node:fs'
import { once } from 'node:events'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { contract } from '@shared/contract'
import { createGateway } from '../../cloudfunctions/_gateway/http-server'
import { webRoutes } from '../../cloudfunctions/_gateway/web-routes'
import { openGateway, sendRaw, type OpenGateway } from './open-gateway'

let g: OpenGateway
beforeAll(async () => {
  g = await openGateway('embedded')
})
afterAll(() => g.close())

interface Document {
  paths: Record<string, { post: { operationId: string } }>
  'x-procedures': Record<string, { input: object; output: object; errors: string[] }>
}

describe('/openapi.json', () => {
  const read = async () => (await (await fetch(`${g.base}/openapi.json`)).json()) as Document

  test('has one path per function of the contract', async () => {
    const { paths } = await read()
    expect(Object.keys(paths).sort()).toEqual(
      Object.keys(contract)
        .map((word) => `/v1/functions/${word}`)
        .sort(),
    )
  })

  test('tells every procedure’s input, output and errors', async () => {
    const procedures = (await read())['x-procedures']
    const names = Object.entries(contract).flatMap(([word, verbs]) =>
      Object.keys(verbs).map((verb) => `${word}.${verb}`),
    )
    expect(Object.keys(procedures).sort()).toEqual(names.sort())
    for (const [name, { input, output, errors }] of Object.entries(procedures)) {
      // An object, or a choice between objects.
      const shapes = [input].flatMap((one) => (one as { anyOf?: unknown[] }).anyOf ?? [one])
      for (const shape of shapes) expect([name, shape]).toEqual([name, expect.objectContaining({ type: 'object' })])
      expect([name, output]).toEqual([name, expect.any(Object)])
      expect(errors).toEqual(expect.arrayContaining(['INVALID_INPUT', 'SIGN_IN', 'NOT_FOUND', 'TOO_MANY']))
    }
    expect(procedures['lead.submit']?.errors).toContain('NOTHING_TO_REACH')
    expect(procedures['lead.submit']?.input).toMatchObject({ properties: { formKey: expect.any(Object) } })
  })
})

describe('/healthz', () => {
  test('is well while the database answers, and 503 when it does not', async () => {
    expect(await (await fetch(`${g.base}/healthz`)).json()).toEqual({ ok: true, engine: 'embedded', mode: 'demo' })
    const dead = await openGateway('embedded')
    dead.t.house.engine.transaction = () => Promise.reject(new Error('gone'))
    const answer = await fetch(`${dead.base}/healthz`)
    expect([answer.status, await answer.json()]).toMatchObject([503, { ok: false }])
    await dead.close()
  })
})

describe('the web app’s files', () => {
  const folder = mkdtempSync(join(tmpdir(), 'guike-web-'))
  const web = join(folder, 'h5')
  mkdirSync(join(web, 'js'), { recursive: true })
  writeFileSync(join(folder, 'secret.txt'), 'not for you')
  writeFileSync(join(web, 'index.html'), '<title>归客</title>')
  writeFileSync(join(web, 'js', 'app.0a1b2c3d.js'), 'run()')
  let port = 0
  let close = (): void => undefined
  beforeAll(async () => {
    const server = createGateway(g.t.house, [webRoutes(web)], { isBehindProxy: false })
    server.listen(0, '127.0.0.1')
    await once(server, 'listening')
    const address = server.address()
    port = typeof address === 'object' && address ? address.port : 0
    close = () => {
      server.close()
      server.closeAllConnections()
    }
  })
  afterAll(() => {
    close()
    rmSync(folder, { recursive: true, force: true })
  })
  const get = (path: string, init?: RequestInit) => fetch(`http://127.0.0.1:${port}${path}`, init)

  test('are served by name, hashed ones for a year, the page afresh', async () => {
    const script = await get('/js/app.0a1b2c3d.js', { headers: { 'accept-encoding': 'br' } })
    expect(Object.fromEntries(script.headers)).toMatchObject({
      'content-type': 'text/javascript; charset=utf-8',
      'cache-control': 'public, max-age=31536000, immutable',
      'content-encoding': 'br',
      vary: 'accept-encoding',
    })
    expect(await script.text()).toBe('run()')
    expect((await get('/')).headers.get('cache-control')).toBe('no-cache')
  })

  test('stand in for every page of the app, while a missing file is missing', async () => {
    expect(await (await get('/desks/lead/index?leadId=1')).text()).toContain('归客')
    for (const path of ['/stage', '/demo/clock', '/v1/functions', '/nowhere'])
      expect([path, (await get(path)).status]).toEqual([path, 404])
    expect((await get('/js/gone.js')).status).toBe(404)
    const head = await get('/', { method: 'HEAD' })
    expect([head.status, await head.text()]).toEqual([200, ''])
    expect((await get('/', { method: 'POST' })).status).toBe(404)
  })

  test.each([
    '/../secret.txt',
    '/js/../../secret.txt',
    '/..%2fsecret.txt',
    '/%2e%2e/secret.txt',
    '/..%5csecret.txt',
    '//../secret.txt',
    '/....//secret.txt',
    '/%252e%252e/secret.txt',
    '/secret.txt%00.js',
    '/js/%00',
  ])('no way leads out of the folder: %s', async (path) => {
    const got = await sendRaw(port, `GET ${path} HTTP/1.1\r\nhost: guike\r\nconnection: close\r\n\r\n`)
    expect(got).toMatch(/^HTTP\/1\.1 (404|200) /)
    expect(got).not.toContain('not for you')
    expect(g.t.logs.filter(({ event }) => event === 'fault')).toEqual([])
  })
})
