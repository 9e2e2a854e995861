import { once } from 'node:events'
import { Agent, request } from 'node:http'
import { connect } from 'node:net'
import { readConfig } from '../../cloudfunctions/_gateway/config'
import { startHouse } from '../../cloudfunctions/_gateway/start-house'
import { engineKinds } from '../support/test-engines'
import { openProduction, SQL_FOLDER, type Production } from './open-production'

const describeOnServer = engineKinds.includes('postgres') ? describe : describe.skip

describeOnServer('a server in production', () => {
  let p: Production
  beforeEach(async () => {
    p = await openProduction()
  })
  afterEach(() => p.running.stop())

  test('says so, and has neither the demo’s clock nor its stage nor its people', async () => {
    expect(await (await fetch(`${p.base}/healthz`)).json()).toEqual({
      ok: true,
      engine: 'postgres',
      mode: 'production',
    })
    for (const path of ['/demo/clock', '/stage', '/stage/stage.js'])
      expect((await fetch(`${p.base}${path}`)).status).toBe(404)
    const move = await fetch(`${p.base}/demo/clock`, { method: 'POST', body: '{"advance":"P1D"}' })
    expect(move.status).toBe(404)
    const body = JSON.stringify({ procedure: 'session.openDemo', input: { persona: 'owner' } })
    const answer = await fetch(`${p.base}/v1/functions/session`, { method: 'POST', body })
    expect(await answer.json()).toMatchObject({ ok: false })
  })

  test('is not taken over by the demo: it refuses a database where a real company lives, and changes nothing', async () => {
    const demo = readConfig({ DATABASE_URL: p.url, GUIKE_MODE: 'demo', PORT: '0' })
    await expect(startHouse(demo, SQL_FOLDER, () => undefined)).rejects.toThrow('这个数据库里有正式企业')
    const { session } = p.company.owner
    const body = JSON.stringify({ procedure: 'session.me', input: {}, session })
    const me = await fetch(`${p.base}/v1/functions/session`, { method: 'POST', body })
    expect(await me.json()).toMatchObject({ ok: true, data: { tenantName: '公司p' } })
  })
})

describeOnServer('a server that is told to stop', () => {
  test('answers the call that is on its way, takes no new one, and ends though the phone holds its line', async () => {
    const p = await openProduction()
    const call = JSON.stringify({ procedure: 'session.me', input: {}, session: p.company.owner.session })
    const agent = new Agent({ keepAlive: true })
    const sending = request(`${p.base}/v1/functions/session`, {
      ...{ method: 'POST', agent },
      headers: { 'content-length': Buffer.byteLength(call), expect: '100-continue' },
    })
    sending.flushHeaders()
    // The server has seen the head of the request: from here on it is on its way.
    await once(sending, 'continue')
    sending.write(call.slice(0, 10))
    const stopped = p.running.stop()
    const refused = connect(p.running.port, '127.0.0.1')
    const [error] = (await once(refused, 'error')) as [NodeJS.ErrnoException]
    expect(error.code).toBe('ECONNREFUSED')
    sending.end(call.slice(10))
    const [answer] = (await once(sending, 'response')) as [AsyncIterable<Buffer> & { statusCode: number }]
    let text = ''
    for await (const part of answer) text += String(part)
    expect([answer.statusCode, JSON.parse(text)]).toMatchObject([200, { ok: true, data: { name: '林老板' } }])
    await stopped
    agent.destroy()
  })
})
