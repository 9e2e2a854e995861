import { createPlatformRequest, type PlatformReply } from '../../cloudfunctions/_kernel/platform-request'
import { createMemoryTokenStore } from '../../cloudfunctions/_kernel/platform-token-store'
import { describeTrouble } from '../../cloudfunctions/_kernel/platform-trouble'
import { addressOf } from '../standins/local-platforms'

/** A request whose answer, or failure, is given. */
const meet = (answer: () => Response, mayOmitErrcode = false): Promise<PlatformReply> =>
  createPlatformRequest({ baseUrl: 'http://platform.example', fetch: async () => answer(), mayOmitErrcode })({
    path: '/x',
  })

const failing = (code: string) => () => {
  throw Object.assign(new TypeError('fetch failed'), { cause: Object.assign(new Error(code), { code }) })
}

describe('what became of a request', () => {
  test.each([
    ['an errcode of nought', () => Response.json({ errcode: 0 }), { kind: 'answer', errcode: 0 }],
    [
      'an errcode under a bad HTTP status',
      () => Response.json({ errcode: 45009 }, { status: 500 }),
      { kind: 'answer', errcode: 45009 },
    ],
    ['JSON without errcode', () => Response.json({ msgid: 'm' }), { kind: 'unclear', cause: 'unreadable' }],
    ['a list', () => Response.json([0]), { kind: 'unclear', cause: 'unreadable' }],
    ['a page of a proxy', () => new Response('<html>', { status: 502 }), { kind: 'unclear', cause: 'unreadable' }],
    ['nothing', () => new Response(''), { kind: 'unclear', cause: 'unreadable' }],
    ['a wrong address', () => new Response('', { status: 404 }), { kind: 'misdirected', httpStatus: 404 }],
    [
      'a picture',
      () => new Response('x', { headers: { 'content-type': 'image/png' } }),
      { kind: 'picture', contentType: 'image/png' },
    ],
  ])('%s is told apart', async (_, answer, expected) => {
    expect(await meet(answer)).toMatchObject(expected)
  })

  test('WeChat’s good answers carry no errcode, which is taken for nought only where it is usual', async () => {
    expect(await meet(() => Response.json({ openid: 'o' }), true)).toMatchObject({ kind: 'answer', errcode: 0 })
    expect(await meet(() => Response.json({ openid: 'o' }, { status: 500 }), true)).toMatchObject({ kind: 'unclear' })
  })

  test.each(['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'UND_ERR_CONNECT_TIMEOUT', 'CERT_HAS_EXPIRED', 'EHOSTUNREACH'])(
    '%s happens before anything is written, so another try is safe',
    async (code) => {
      expect(await meet(failing(code))).toEqual({ kind: 'unwritten' })
    },
  )

  test.each(['ECONNRESET', 'UND_ERR_SOCKET', 'EPIPE', 'UND_ERR_BODY_TIMEOUT', 'SOMETHING_NEW'])(
    '%s may happen after the platform has acted, so it stays unclear',
    async (code) => {
      expect(await meet(failing(code))).toEqual({ kind: 'unclear', cause: 'broken' })
    },
  )

  test('the address keeps its path, parameters are encoded and a body makes it a POST', async () => {
    const seen: string[] = []
    const request = createPlatformRequest({
      baseUrl: 'http://gateway.example/wecom/',
      fetch: async (input, init) => {
        seen.push(`${init?.method ?? ''} ${addressOf(input)} ${typeof init?.body === 'string' ? init.body : ''}`)
        return Response.json({ errcode: 0 })
      },
    })
    await request({ path: '/cgi-bin/a', query: { secret: 'a&b=c' } })
    await request({ path: '/cgi-bin/b', body: { text: '您好' } })
    expect(seen).toEqual([
      'GET http://gateway.example/wecom/cgi-bin/a?secret=a%26b%3Dc ',
      'POST http://gateway.example/wecom/cgi-bin/b? {"text":"您好"}',
    ])
  })

  test('a connection is not kept for a function that may be frozen', async () => {
    let connection = ''
    const request = createPlatformRequest({
      baseUrl: 'http://platform.example',
      fetch: async (_, init) => {
        connection = new Headers(init?.headers).get('connection') ?? ''
        return Response.json({ errcode: 0 })
      },
    })
    await request({ path: '/x' })
    expect(connection).toBe('close')
  })
})

describe('trouble for somebody who waits for a login', () => {
  test.each<[string, PlatformReply, object]>([
    ['a busy platform', { kind: 'answer', errcode: -1, body: {} }, { code: 'PLATFORM_BUSY' }],
    ['a full minute', { kind: 'answer', errcode: 45011, body: {} }, { code: 'PLATFORM_BUSY', retryAfterMs: 60_000 }],
    ['silence', { kind: 'unclear', cause: 'timeout' }, { code: 'PLATFORM_BUSY' }],
    ['no way through', { kind: 'unwritten' }, { code: 'PLATFORM_BUSY' }],
    ['a token that stays refused', { kind: 'answer', errcode: 42001, body: {} }, { code: 'PLATFORM_BUSY' }],
    ['a wrong secret', { kind: 'answer', errcode: 40001, body: {} }, { code: 'PLATFORM_CONFIG', errcode: 40001 }],
    [
      'an address not trusted',
      { kind: 'answer', errcode: 60020, body: {} },
      { code: 'PLATFORM_CONFIG', errcode: 60020 },
    ],
    ['a wrong address', { kind: 'misdirected', httpStatus: 404 }, { code: 'PLATFORM_CONFIG', errcode: 0 }],
  ])('%s', (_, reply, expected) => {
    expect(describeTrouble({ stage: 'call', reply })).toEqual({ ok: false, ...expected })
  })
})

test('a token store gives the right to fetch to one at a time, until it lapses or the token is there', async () => {
  const store = createMemoryTokenStore()
  const [noon, later, end] = ['2026-11-23T12:00:00.000Z', '2026-11-23T12:00:05.000Z', '2026-11-23T12:00:06.000Z']
  expect(await store.claim('k', noon, end)).toBe(true)
  expect(await store.claim('k', later, end)).toBe(false)
  expect(await store.claim('other', later, end)).toBe(true)
  expect(await store.claim('k', end, end)).toBe(true)
  await store.write('k', 'token', '2026-11-23T14:00:00.000Z')
  expect(await store.read('k')).toEqual({ token: 'token', expiresAt: '2026-11-23T14:00:00.000Z' })
  expect(await store.claim('k', noon, end)).toBe(true)
  expect(await store.read('unknown')).toBeUndefined()
})
