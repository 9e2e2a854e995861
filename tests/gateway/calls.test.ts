import { openGateway, sendRaw, type OpenGateway } from './open-gateway'

let g: OpenGateway
beforeAll(async () => {
  g = await openGateway('embedded')
})
afterAll(() => g.close())

const post = (path: string, body: BodyInit, init: RequestInit = {}) =>
  fetch(`${g.base}${path}`, { method: 'POST', body, ...init })
const MEGABYTE = 1024 * 1024

/** A stream of that many bytes, which `fetch` sends in chunks without a length. */
const streamOf = (bytes: number): ReadableStream<Uint8Array> => {
  let left = bytes
  return new ReadableStream({
    pull(controller) {
      controller.enqueue(new Uint8Array(Math.min(65_536, left)).fill(0x20))
      left -= 65_536
      if (left <= 0) controller.close()
    },
  })
}
// `duplex` is not in the DOM's types yet, and fetch demands it for streams.
const chunked = { duplex: 'half' } as RequestInit

describe('what is no call', () => {
  test.each(['', '{', '{"procedure":', 'procedure=lead.submit', '\u0000'])('%j is answered 400', async (body) => {
    const answer = await post('/v1/functions/lead', body)
    expect(answer.status).toBe(400)
    expect(await answer.json()).toMatchObject({ ok: false, code: 'MALFORMED_JSON', message: '请求不是完整的 JSON' })
  })

  test.each([null, 7, [], {}, { procedure: 5 }, { procedure: 'x'.repeat(101) }])(
    'JSON that is none, as %j, is refused at its field',
    async (body) => {
      const answer = await post('/v1/functions/lead', JSON.stringify(body))
      expect(await answer.json()).toMatchObject({ ok: false, code: 'INVALID_INPUT', requestId: expect.any(String) })
    },
  )

  test('an unknown function is 404, an unknown procedure is told, and so is a path nobody serves', async () => {
    const unknown = await post('/v1/functions/ghost', '{}')
    expect([unknown.status, await unknown.json()]).toMatchObject([404, { ok: false, code: 'UNKNOWN_FUNCTION' }])
    const verb = await g.call('lead.vanish', {})
    expect(await verb.json()).toMatchObject({ ok: false, code: 'UNKNOWN_PROCEDURE' })
    const foreign = await post('/v1/functions/staff', '{"procedure":"lead.list","input":{}}')
    expect(await foreign.json()).toMatchObject({ ok: false, code: 'UNKNOWN_PROCEDURE' })
    expect((await fetch(`${g.base}/v2/anything`)).status).toBe(404)
  })

  test.each(['__proto__', 'constructor', 'toString'])('%s is no procedure', async (procedure) => {
    const answer = await post('/v1/functions/lead', JSON.stringify({ procedure, input: {} }))
    expect(await answer.json()).toMatchObject({ ok: false, code: 'UNKNOWN_PROCEDURE' })
  })

  test.each(['GET', 'PUT', 'DELETE', 'OPTIONS'])('%s is not how one calls', async (method) => {
    const answer = await fetch(`${g.base}/v1/functions/lead`, { method })
    expect([answer.status, await answer.json()]).toMatchObject([405, { code: 'METHOD_NOT_ALLOWED' }])
  })
})

describe('a body over 1 MB', () => {
  test('is refused by its announced length', async () => {
    const answer = await post('/v1/functions/lead', ' '.repeat(MEGABYTE + 1))
    expect([answer.status, await answer.json()]).toMatchObject([413, { code: 'TOO_LARGE' }])
  })

  test('is refused while its chunks come in, and the caller still gets the answer', async () => {
    const answer = await post('/v1/functions/lead', streamOf(2 * MEGABYTE), chunked)
    expect([answer.status, await answer.json()]).toMatchObject([413, { code: 'TOO_LARGE' }])
  })

  test('at exactly 1 MB is read', async () => {
    const call = JSON.stringify({ procedure: 'session.me', input: {} })
    const answer = await post('/v1/functions/session', call.padEnd(MEGABYTE, ' '))
    expect(await answer.json()).toMatchObject({ code: 'SIGN_IN' })
    expect((await post('/v1/functions/session', streamOf(MEGABYTE), chunked)).status).toBe(400)
  })
})

describe('addresses no browser sends', () => {
  test.each(['//', 'http://[', '/%', '/%00', '/\\', '*', '//a b'])(
    '%j neither stops the server nor faults',
    async (path) => {
      const got = await sendRaw(g.port, `GET ${path} HTTP/1.1\r\nhost: guike\r\nconnection: close\r\n\r\n`)
      expect(got).toMatch(/^HTTP\/1\.1 4\d\d /)
      expect((await fetch(`${g.base}/healthz`)).status).toBe(200)
      expect(g.t.logs.filter(({ event }) => event === 'fault')).toEqual([])
    },
  )
})

test('every answer tells the phone the house’s time, is JSON, and is not kept by anybody', async () => {
  const answer = await g.call('session.me', {})
  expect(Object.fromEntries(answer.headers)).toMatchObject({
    'x-guike-now': g.t.clock.now(),
    'content-type': 'application/json; charset=utf-8',
    'cache-control': 'no-store',
    'x-content-type-options': 'nosniff',
  })
})
