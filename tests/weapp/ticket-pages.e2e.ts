import { closeBrowser } from '../e2e/support/browser'
import { openWeapp, type Weapp } from './open-weapp'
import { startScriptedServer, type Script, type ScriptedServer } from './scripted-server'

const me = {
  ...{ tenantName: '云裳贸易', tenantCode: 'demo', mode: 'demo', kind: 'member', name: '林先生', role: null },
  ...{ staffId: null, departmentName: null, isOnDuty: null },
}
const at = new Date().toISOString()
const track = {
  ...{ id: 'ticket00000000000000', number: '261125-49DX1K', kind: 'quality', state: 'in_progress', revision: 3 },
  ...{ createdAt: at, orderNumber: null, agentName: '苏晴', promise: '今天 15:30 前给您换货方案', promiseBy: null },
  steps: ['已提交', '已分派', '处理中', '已解决', '已评价'].map((name, nth) => ({ name, at: nth < 3 ? at : null })),
  entries: [
    { id: 'e1', at, kind: 'words', author: 'me', name: '', words: '袖口开线，想换货', fileIds: [] },
    { id: 'e2', at, kind: 'words', author: 'agent', name: '苏晴', words: '麻烦数一下几件', fileIds: [] },
  ],
  ...{ survey: null, recovery: null, may: { add: true, confirm: false, reopen: false } },
}
const own = { id: track.id, number: track.number, kind: 'quality', state: 'in_progress', words: '袖口开线，想换货' }
const script: Script = {
  'tenant.readCompany': () => ({ ok: true, data: { name: '云裳贸易', mode: 'demo' } }),
  'session.openDemo': () => ({ ok: true, data: { session: 'demo.secret', me } }),
  'session.me': () => ({ ok: true, data: me }),
  'ticket.prepare': () => ({
    ok: true,
    data: {
      ...{ companyName: '云裳贸易', promise: '工作日 9:00–18:00，2 小时内回复', phone: '138****8000', orders: [] },
      ...{ formKey: 'demo', templateIds: ['template-progress'] },
    },
  }),
  'ticket.listMine': () => ({
    ok: true,
    data: { items: [{ ...own, updatedAt: at, hasNews: true }], nextCursor: null },
  }),
  'ticket.suggest': () => ({ ok: true, data: { items: [] } }),
  'ticket.track': () => ({ ok: true, data: track }),
  'ticket.poll': () => ({ ok: true, data: { revision: 3, track: null } }),
  'message.acceptSubscriptions': () => ({ ok: true, data: { accepted: 1 } }),
  'ticket.submit': () => ({
    ok: true,
    data: { ticketId: track.id, number: track.number, agentName: '苏晴', answerBy: at },
  }),
}

let server: ScriptedServer
let weapp: Weapp

const polls = () => server.calls.filter(({ procedure }) => procedure === 'ticket.poll').length

beforeEach(async () => {
  server = await startScriptedServer(script)
  weapp = await openWeapp({ apiBase: server.base, query: { persona: 'customer' } })
  await weapp.seePage('features/ticket/pages/home/index')
})

afterEach(async () => {
  await weapp.close()
  await server.close()
})

afterAll(closeBrowser)

test('A customer comes home: the shop, its promise and their own ticket, in at most 30 KB', async () => {
  await weapp.see('工作日 9:00–18:00，2 小时内回复')
  await weapp.see('有新进展')
  await weapp.screenshot('weapp-ticket-home')
  const sizes = (await weapp.setDataLog()).map(([, bytes]) => bytes)
  expect(Math.max(...sizes)).toBeLessThanOrEqual(30 * 1024)
  expect(await weapp.errors()).toEqual([])
})

test('Consent is asked in the submitting tap and kept before the ticket goes, which goes once', async () => {
  await weapp.tap('我要售后')
  await weapp.seePage('features/ticket/pages/submit/index')
  await weapp.tap('质量')
  await weapp.type('例如：收到 200 件里有十几件袖口开线，想换货', '袖口开线，想换货')
  await weapp.screenshot('weapp-ticket-submit')
  await weapp.tap('提交')
  await weapp.seePage('features/ticket/pages/receipt/index')
  await weapp.see('苏晴 为您处理')
  await weapp.screenshot('weapp-ticket-receipt')
  const asked = (await weapp.calls()).filter(([name]) => name === 'requestSubscribeMessage')
  expect(asked).toHaveLength(1)
  const done = server.calls.map(({ procedure }) => procedure).filter((name) => /acceptSubscriptions|submit/.test(name))
  expect(done).toEqual(['message.acceptSubscriptions', 'ticket.submit'])
  expect(await weapp.errors()).toEqual([])
})

test('An open ticket asks for news; hidden it asks nothing, and at once when it is seen again', async () => {
  await weapp.page.clock.install()
  await weapp.tap('袖口开线，想换货')
  await weapp.seePage('features/ticket/pages/track/index')
  await weapp.see('苏晴 正在为您处理')
  await weapp.screenshot('weapp-ticket-track')
  const first = server.nextCall('ticket.poll')
  await weapp.page.clock.fastForward(3_000)
  await first
  await weapp.hide()
  const before = polls()
  await weapp.page.clock.fastForward(120_000)
  await weapp.page.clock.runFor(1_000)
  expect(polls()).toBe(before)
  const again = server.nextCall('ticket.poll')
  await weapp.resume()
  await again
  const sizes = (await weapp.setDataLog()).map(([, bytes]) => bytes)
  expect(Math.max(...sizes)).toBeLessThanOrEqual(30 * 1024)
  expect(await weapp.errors()).toEqual([])
})
