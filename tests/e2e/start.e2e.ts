import { closeBrowser, DESK, PHONE, shoot } from './support/browser'
import { openH5 } from './support/open-h5'
import { startServer, type RunningServer } from './support/start-server'
import { openWeapp } from '../weapp/open-weapp'

let server: RunningServer

beforeAll(async () => {
  server = await startServer()
})

afterAll(async () => {
  await closeBrowser()
  await server.stop()
})

test.each([
  ['phone', PHONE],
  ['phone-dark', { ...PHONE, theme: 'dark' as const }],
  ['desk', DESK],
])('In a browser on a %s the door opens and a persona reaches 今天 without an error', async (name, look) => {
  const { page, tap, errors, close } = await openH5({ base: server.base, look })
  await page.getByText('您想以谁的身份看看').waitFor()
  await shoot(page, `h5-start-${name}`)
  await tap('进入')
  await page.waitForURL('**/pages/today/index')
  await shoot(page, `h5-today-${name}`)
  expect(errors()).toEqual([])
  await close()
})

test('Two frames of one page are two people: a frame’s name keeps their sessions apart', async () => {
  const { page, errors, close } = await openH5({ base: server.base, path: '/' })
  await page.setContent(
    ['left', 'right']
      .map(
        (name, nth) =>
          `<iframe name="${name}" src="${server.base}/?persona=rep&nth=${nth}" width="375" height="600"></iframe>`,
      )
      .join(''),
  )
  for (const name of ['left', 'right']) await page.frame({ name })?.waitForURL('**/pages/today/index')
  const tokens = await page
    .frames()[1]
    ?.evaluate(() => Object.keys(localStorage).filter((key) => key.endsWith('session')))
  expect(tokens?.sort()).toEqual(['left:session', 'right:session'])
  expect(errors()).toEqual([])
  await close()
})

test('On the weapp output the same door opens against the real server', async () => {
  const weapp = await openWeapp({ apiBase: server.base })
  await weapp.see('您想以谁的身份看看')
  await weapp.tap('进入')
  await weapp.seePage('pages/today/index')
  await weapp.tap('我的')
  await weapp.seePage('pages/me/index')
  expect(await weapp.errors()).toEqual([])
  await weapp.close()
})

test('A colleague without WeChat is sent a code and told how long it lives', async () => {
  const weapp = await openWeapp({ apiBase: server.base })
  await weapp.see('或用手机号登录')
  await weapp.type('手机号', '13800138000')
  await weapp.tap('获取验证码')
  await weapp.see('分钟内有效')
  expect(await weapp.errors()).toEqual([])
  await weapp.close()
})
