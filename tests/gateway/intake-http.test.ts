import { sql } from 'kysely'
import { at, newestLead, countOf } from '../lead/lead-house'
import { openGateway, type OpenGateway } from './open-gateway'

let g: OpenGateway
beforeAll(async () => {
  g = await openGateway('embedded')
  await at(g.t, async ({ tx, tenantId }) => {
    const mapping = JSON.stringify({ field_1: 'name', field_2: 'phone' })
    await sql`insert into lead_form (tenant_id, id, title, promise, consent_line, questions, mapping)
      values (${tenantId}, 'form', '', '', '', '[]'::jsonb, ${mapping}::jsonb)`.execute(tx)
  })
})
afterAll(() => g.close())
beforeEach(() => g.t.clock.advance(1))

const post = (body: BodyInit, headers: Record<string, string> = {}, key = 'web-a') =>
  fetch(`${g.base}/intake/${key}`, { method: 'POST', body, headers })
const json = { 'content-type': 'application/json' }

/** A multipart form whose fields are these. */
const formOf = (fields: Record<string, string>): FormData => {
  const form = new FormData()
  for (const [name, value] of Object.entries(fields)) form.append(name, value)
  return form
}

test.each([
  ['JSON', '13800001001', (fields: Record<string, string>) => post(JSON.stringify(fields), json)],
  ['a web form', '13800001002', (fields: Record<string, string>) => post(new URLSearchParams(fields))],
  ['a multipart form', '13800001003', (fields: Record<string, string>) => post(formOf(fields))],
])('%s with the website’s own field names becomes a lead by the form’s mapping', async (_, phone, send) => {
  const answer = await send({ field_1: '陈女士', field_2: phone })
  expect(answer.headers.get('access-control-allow-origin')).toBe('*')
  expect(await answer.json()).toMatchObject({ ok: true, data: { number: expect.any(String) } })
  expect(await newestLead(g.t)).toMatchObject({
    phone: `+86${phone}`,
    channel_id: 'chanweb',
    name: expect.stringContaining('陈'),
  })
})

test('plain text is read as one text, and a picture in a form is left aside', async () => {
  expect(await (await post('王先生 13800001004 想订卫衣')).json()).toMatchObject({ ok: true })
  expect(await newestLead(g.t)).toMatchObject({ phone: '+8613800001004' })
  g.t.clock.advance(1)
  const form = formOf({ field_2: '13800001005' })
  form.append('photo', new Blob(['bytes']), 'photo.png')
  expect(await (await post(form)).json()).toMatchObject({ ok: true })
  expect(await newestLead(g.t)).toMatchObject({ phone: '+8613800001005' })
})

test('a browser on another site may ask first, and read every answer', async () => {
  const preflight = await fetch(`${g.base}/intake/web-a`, {
    method: 'OPTIONS',
    headers: { origin: 'https://shop.example', 'access-control-request-headers': 'content-type, x-request-id' },
  })
  expect(preflight.status).toBe(204)
  expect(Object.fromEntries(preflight.headers)).toMatchObject({
    'access-control-allow-origin': '*',
    'access-control-allow-methods': 'POST, OPTIONS',
    'access-control-allow-headers': 'content-type, x-request-id',
  })
  expect(preflight.headers.get('access-control-allow-credentials')).toBeNull()
  expect((await post('{', json)).headers.get('access-control-allow-origin')).toBe('*')
})

test('the same x-request-id is the same post: one lead, the same bytes; with another body it is refused', async () => {
  const send = (phone: string) => post(JSON.stringify({ phone }), { ...json, 'x-request-id': 'website-request-1' })
  const first = await (await send('13800001006')).text()
  const before = await countOf(g.t, 'lead')
  expect(await (await send('13800001006')).text()).toBe(first)
  expect(await countOf(g.t, 'lead')).toBe(before)
  expect(await (await send('13800001007')).json()).toMatchObject({ ok: false, code: 'REQUEST_ID_REUSED' })
})

test('broken JSON, a broken form, too much, another method and an unknown key are refused in words', async () => {
  const broken = await post('{"name":', json)
  expect([broken.status, await broken.json()]).toMatchObject([400, { code: 'MALFORMED_JSON' }])
  const form = await post('no boundary', { 'content-type': 'multipart/form-data; boundary=x' })
  expect(form.status).toBe(400)
  const much = await post('x'.repeat(256 * 1024 + 1))
  expect([much.status, await much.json()]).toMatchObject([413, { code: 'TOO_LARGE' }])
  const got = await fetch(`${g.base}/intake/web-a`)
  expect([got.status, await got.json()]).toMatchObject([405, { code: 'METHOD_NOT_ALLOWED' }])
  expect(await (await post('{"phone":"1"}', json, 'nowhere')).json()).toMatchObject({ ok: false, code: 'NOT_FOUND' })
})
