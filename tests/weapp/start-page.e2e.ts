import { closeBrowser } from '../e2e/support/browser'
import { openWeapp, type Weapp } from './open-weapp'
import { startScriptedServer, type Script, type ScriptedServer } from './scripted-server'

const me = {
  ...{ tenantName: '云裳贸易', tenantCode: 'demo', mode: 'demo', kind: 'staff', name: '林晓', role: 'rep' },
  ...{ staffId: 'staff0000000000000000', departmentName: '华南组', isOnDuty: true },
}
const script: Script = {
  'tenant.readCompany': ({ input }) =>
    (input as { tenantCode: string }).tenantCode === 'demo'
      ? { ok: true, data: { name: '云裳贸易', mode: 'demo', hours: '9:00–18:00' } }
      : { ok: false, code: 'NOT_FOUND', message: '没有找到，或不在您的范围内', requestId: 'r2' },
  'session.openDemo': () => ({ ok: true, data: { session: 'demo.secret', me } }),
  'session.me': ({ session }) =>
    session === 'demo.secret'
      ? { ok: true, data: me }
      : { ok: false, code: 'SIGN_IN', message: '登录已过期，请重新进入', requestId: 'r1' },
}

let server: ScriptedServer
let weapp: Weapp

beforeEach(async () => {
  server = await startScriptedServer(script)
  weapp = await openWeapp({ apiBase: server.base })
})

afterEach(async () => {
  await weapp.close()
  await server.close()
})

afterAll(closeBrowser)

test('A visitor of the demo chooses a persona and lands on 今天 without a single error', async () => {
  await weapp.see('您想以谁的身份看看')
  await weapp.screenshot('weapp-start')
  await weapp.tap('进入')
  await weapp.seePage('pages/today/index')
  await weapp.screenshot('weapp-today')
  expect(await weapp.errors()).toEqual([])
})

test('A command cut off by the network is tried again under the same request id', async () => {
  await weapp.see('您想以谁的身份看看')
  server.cutOff(1)
  await weapp.tap('进入')
  await weapp.seePage('pages/today/index')
  const opened = server.calls.filter(({ procedure }) => procedure === 'session.openDemo')
  expect(opened).toHaveLength(2)
  expect(new Set(opened.map(({ requestId }) => requestId)).size).toBe(1)
})

test('A restarted phone still knows who it is, and an expired session leads back to the door', async () => {
  await weapp.tap('进入')
  await weapp.seePage('pages/today/index')
  await weapp.restart()
  await weapp.seePage('pages/today/index')
  const asked = server.calls.filter(({ procedure }) => procedure === 'session.me').at(-1)
  expect(asked).toMatchObject({ session: 'demo.secret' })
  await weapp.page.evaluate(() => localStorage.setItem('wx:session', '"demo.stale"'))
  await weapp.restart()
  await weapp.see('登录已过期，请重新进入')
  expect(await weapp.errors()).toEqual([])
})

test('Without a network the door says so and opens when asked again', async () => {
  await weapp.see('您想以谁的身份看看')
  await weapp.setOnline(false)
  await weapp.tap('进入')
  await weapp.see('暂时进不来')
  await weapp.setOnline(true)
  await weapp.tap('再试一次')
  await weapp.see('您想以谁的身份看看')
})

test('The first screen sends at most 30 KB to the view', async () => {
  await weapp.see('您想以谁的身份看看')
  const sizes = (await weapp.setDataLog()).map(([, bytes]) => bytes)
  expect(Math.max(...sizes)).toBeLessThanOrEqual(30 * 1024)
})

test('A code nobody has is said at its field, and a company visited before is one tap away', async () => {
  await weapp.tap('进入')
  await weapp.seePage('pages/today/index')
  await weapp.close()
  weapp = await openWeapp({ apiBase: server.base, query: { tenant: 'nobody' } })
  await weapp.see('没有找到这家企业，请核对代码')
  await weapp.screenshot('weapp-company-choice')
  await weapp.type('企业代码', 'Demo')
  await weapp.tap('.start__step .g-button')
  await weapp.see('您想以谁的身份看看')
  await weapp.tap('换一家企业')
  await weapp.see('您要去哪家企业')
  expect(await weapp.errors()).toEqual([])
})
