import { screen, waitFor } from '@testing-library/react'
import WecomPage from '@/features/tenant/pages/wecom/index'
import {
  answer,
  button,
  hold,
  inputsOf,
  invalid,
  open,
  reads,
  Refusal,
  release,
  saidAt,
  signIn,
  tap,
  tapTwice,
  type,
  typed,
} from '../support/phone'

const bound = { corpId: 'ww1234567890abcdef', agentId: 1000002, boundAt: '2026-11-20T02:00:00.000Z' }
const unbound = { corpId: null, agentId: null, boundAt: null }

beforeEach(() => {
  signIn()
  answer('message.readWecom', unbound)
})

async function fill(): Promise<void> {
  await type('企业 ID', 'ww1234567890abcdef')
  await type('AgentId', '1000002')
  await type('Secret', 'a-secret')
}

test('the three steps stand above the form, and nothing can be tried until all three are filled in', async () => {
  open(<WecomPage />)
  await reads(/^1\. 用管理员账号/)
  await reads(/^3\. /)
  expect((await button('试一试并绑定')).getAttribute('aria-disabled')).toBe('true')
})

test('binding tries once, and the secret is gone from the page', async () => {
  hold('message.bindWecom', bound)
  open(<WecomPage />)
  await fill()
  await tapTwice('试一试并绑定')
  answer('message.readWecom', bound)
  await release()
  await reads('已绑定，给您发了一条试试，看看手机')
  expect(inputsOf('message.bindWecom')).toEqual([
    { corpId: 'ww1234567890abcdef', agentId: 1000002, secret: 'a-secret' },
  ])
  expect(await typed('Secret')).toBe('')
})

test('a bound app is calm good news, not a warning', async () => {
  answer('message.readWecom', bound)
  open(<WecomPage />)
  const [said] = await reads('已绑定')
  expect(said?.className).toContain('good')
  expect(document.querySelector('.g-card--note')).toBeNull()
  await reads('同事的提醒和登录都走这个应用。')
  await button('换成这个应用')
})

test('a wrong company id is said at its field, with the rest still typed', async () => {
  answer('message.bindWecom', invalid({ corpId: '企业 ID 以 ww 开头' }))
  open(<WecomPage />)
  await fill()
  await tap('试一试并绑定')
  await waitFor(async () => expect(await saidAt('企业 ID')).toBe('企业 ID 以 ww 开头'))
  expect(await typed('Secret')).toBe('a-secret')
})

test('what WeCom will not take is said in words', async () => {
  answer('message.bindWecom', new Refusal('WECOM_REFUSED', '企业微信没有接受，请核对 Secret'))
  open(<WecomPage />)
  await fill()
  await tap('试一试并绑定')
  await reads('企业微信没有接受，请核对 Secret')
})

test('only the owner comes here', async () => {
  answer('message.readWecom', new Refusal('NOT_ALLOWED', '没有权限'))
  open(<WecomPage />)
  await reads('您还不能看企业微信绑定')
  expect(screen.queryByLabelText('Secret')).toBeNull()
})
