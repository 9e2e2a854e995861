import { MINUTE_MS } from '@shared/kernel/instant'
import { parseJsonObject, objectIn, textIn, type JsonObject } from '../../cloudfunctions/_kernel/json-object'
import { openGateway, type OpenGateway } from './open-gateway'

const PNG = Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex')
const HTML = Buffer.from('<script>alert(1)</script>')

let g: OpenGateway
beforeAll(async () => {
  g = await openGateway('embedded')
})
afterAll(() => g.close())

const jsonOf = async (answer: Response): Promise<JsonObject> => parseJsonObject(await answer.text()) ?? {}

async function openUpload(session: string, file: { name?: string; kind?: string; sizeBytes?: number } = {}) {
  const input = { name: '门头.png', kind: 'photo', sizeBytes: PNG.length, ...file }
  const data = objectIn(await jsonOf(await g.call('file.openUpload', input, { session })), 'data')
  return {
    fileId: textIn(data, 'fileId'),
    url: textIn(data, 'url'),
    ticket: textIn(objectIn(data, 'fields'), 'ticket'),
  }
}

function send(ticket: string | null, bytes: Buffer | null): Promise<Response> {
  const form = new FormData()
  if (ticket !== null) form.append('ticket', ticket)
  if (bytes !== null) form.append('file', new Blob([new Uint8Array(bytes)]), 'x.png')
  return fetch(`${g.base}/v1/uploads`, { method: 'POST', body: form })
}

const confirm = async (session: string, fileId: string) => jsonOf(await g.call('file.confirm', { fileId }, { session }))
const link = async (session: string, fileId: string) => jsonOf(await g.call('file.link', { fileId }, { session }))

/** A picture of repOne, uploaded and confirmed. @returns its id and a link to it */
async function uploaded(): Promise<{ fileId: string; url: string }> {
  const { session } = g.t.a.repOne
  const { fileId, ticket } = await openUpload(session)
  expect((await send(ticket, PNG)).status).toBe(201)
  expect(await confirm(session, fileId)).toMatchObject({ ok: true })
  return { fileId, url: `${g.base}${textIn(objectIn(await link(session, fileId), 'data'), 'url')}` }
}

/** A ticket with one letter of it changed. */
const tampered = (text: string, at: number): string =>
  `${text.slice(0, at)}${text.at(at) === 'A' ? 'B' : 'A'}${text.slice(at + 1)}`

test('a photo is opened, sent as a form, confirmed by its content, and read back through a link', async () => {
  const { session } = g.t.a.repOne
  const { fileId, url, ticket } = await openUpload(session)
  expect(url).toBe('/v1/uploads')
  expect((await send(ticket, PNG)).status).toBe(201)
  expect(await confirm(session, fileId)).toMatchObject({ ok: true, data: { mime: 'image/png', sizeBytes: PNG.length } })
  const answer = await fetch(`${g.base}${textIn(objectIn(await link(session, fileId), 'data'), 'url')}`)
  expect(Buffer.from(await answer.arrayBuffer())).toEqual(PNG)
  expect(Object.fromEntries(answer.headers)).toMatchObject({
    'content-type': 'image/png',
    'x-content-type-options': 'nosniff',
    'content-security-policy': expect.stringContaining('sandbox'),
    'cache-control': expect.stringContaining('private'),
    'content-disposition': expect.stringContaining(encodeURIComponent('门头.png')),
  })
})

test('what is not what its name says is refused by its content, and what never arrived is missing', async () => {
  const { session } = g.t.a.repOne
  const lie = await openUpload(session)
  await send(lie.ticket, HTML)
  expect(await confirm(session, lie.fileId)).toMatchObject({ ok: false, code: 'FILE_KIND' })
  expect(await link(session, lie.fileId)).toMatchObject({ ok: false, code: 'NOT_FOUND' })
  const empty = await openUpload(session)
  expect(await confirm(session, empty.fileId)).toMatchObject({ ok: false, code: 'FILE_MISSING' })
})

test('too large is refused when announced, when it arrives, and when it is a form nobody should read', async () => {
  const { session } = g.t.a.repOne
  const announced = await g.call('file.openUpload', { name: 'a', kind: 'photo', sizeBytes: 5_242_881 }, { session })
  expect(await announced.json()).toMatchObject({ ok: false, code: 'FILE_TOO_LARGE' })
  const lie = await openUpload(session)
  expect((await send(lie.ticket, Buffer.concat([PNG, Buffer.alloc(5_242_880)]))).status).toBe(201)
  expect(await confirm(session, lie.fileId)).toMatchObject({ ok: false, code: 'FILE_TOO_LARGE' })
  const { ticket } = await openUpload(session)
  const huge = await send(ticket, Buffer.alloc(52 * 1024 * 1024))
  expect([huge.status, await huge.json()]).toMatchObject([413, { message: '文件太大，最多 50 MB' }])
})

test('a file is its uploader’s alone: neither a colleague nor another company confirms or sees it', async () => {
  const { fileId } = await uploaded()
  const opened = await openUpload(g.t.a.repOne.session)
  await send(opened.ticket, PNG)
  for (const { session } of [g.t.a.repTwo, g.t.b.owner]) {
    expect(await confirm(session, opened.fileId)).toMatchObject({ ok: false, code: 'NOT_FOUND' })
    expect(await link(session, fileId)).toMatchObject({ ok: false, code: 'NOT_FOUND' })
  }
  const stranger = await g.call('file.openUpload', { name: 'a', kind: 'photo', sizeBytes: 1 })
  expect(await stranger.json()).toMatchObject({ code: 'SIGN_IN' })
})

test('a ticket that is missing, forged, changed, of the other use or too old takes nothing', async () => {
  const { session } = g.t.a.repOne
  const { fileId, ticket } = await openUpload(session)
  const reading = (await uploaded()).url.split('/').at(-1) ?? ''
  const bad = [null, '', 'a.b', '.', tampered(ticket, 5), tampered(ticket, ticket.indexOf('.') + 3), reading]
  for (const one of bad) expect((await send(one, PNG)).status).toBe(403)
  expect((await send(ticket, null)).status).toBe(400)
  g.t.clock.advance(30 * MINUTE_MS)
  expect((await send(ticket, PNG)).status).toBe(403)
  expect(await confirm(session, fileId)).toMatchObject({ ok: false, code: 'FILE_MISSING' })
  expect((await fetch(`${g.base}/v1/uploads`, { method: 'POST', body: 'no form' })).status).toBe(403)
})

test('a link dies after ten minutes, and one that was changed or made for uploading never lived', async () => {
  const { url } = await uploaded()
  const { ticket } = await openUpload(g.t.a.repOne.session)
  const signed = url.split('/').at(-1) ?? ''
  for (const bad of [
    tampered(signed, 5),
    tampered(signed, signed.indexOf('.') + 3),
    ticket,
    'x',
    '..%2f..%2fetc%2fpasswd',
  ])
    expect((await fetch(`${g.base}/v1/files/${bad}`)).status).toBe(404)
  g.t.clock.advance(10 * MINUTE_MS - 1)
  expect((await fetch(url)).status).toBe(200)
  g.t.clock.advance(1)
  expect((await fetch(url)).status).toBe(404)
})
