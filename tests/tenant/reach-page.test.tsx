import { screen } from '@testing-library/react'
import ReachPage from '@/features/tenant/pages/reach/index'
import {
  answer,
  button,
  hold,
  inputsOf,
  open,
  reads,
  Refusal,
  release,
  signIn,
  tap,
  tapTwice,
  type,
  typed,
} from '../support/phone'

const fields = ['', '', '']
const nothing = {
  sms: null,
  reportUrl: null,
  smsTemplates: (['code', 'ticket', 'survey'] as const).map((use) => ({ use, templateId: '' })),
  subscribeTemplates: (['ticket', 'survey'] as const).map((use) => ({ use, templateId: '', fields })),
}
const account = { sdkAppId: '1400123456', signName: '青禾家纺', secretId: 'AKIDqinghe' }
const bound = {
  ...nothing,
  sms: { ...account, boundAt: '2026-11-20T02:00:00.000Z' },
  reportUrl: 'https://crm.example/callback/sms/a-long-secret-path',
}

beforeEach(() => {
  signIn()
  answer('message.readReach', nothing)
})

async function fill(): Promise<void> {
  await type('SDK AppID', account.sdkAppId)
  await type('短信签名', account.signName)
  await type('SecretId', account.secretId)
  await type('SecretKey', 'a-secret-key')
}

test('without an account the page says what is lost, and nothing can be tried until all four are filled in', async () => {
  open(<ReachPage />)
  await reads(/^没有短信也能用/)
  expect((await button('试一试并保存')).getAttribute('aria-disabled')).toBe('true')
})

test('an account is tried once; then its key is gone from the page, and the address for reports is there to copy', async () => {
  hold('message.bindSms', bound)
  open(<ReachPage />)
  await fill()
  await tapTwice('试一试并保存')
  answer('message.readReach', bound)
  await release()
  await reads('https://crm.example/callback/sms/a-long-secret-path')
  expect(inputsOf('message.bindSms')).toEqual([{ ...account, secretKey: 'a-secret-key' }])
  expect(await typed('SecretKey')).toBe('')
  await button('换成这个账号')
})

test('what Tencent will not take is said in words, with the rest still typed', async () => {
  answer('message.bindSms', new Refusal('SMS_REFUSED', '没有保存：短信平台不认这组密钥'))
  open(<ReachPage />)
  await fill()
  await tap('试一试并保存')
  await reads('没有保存：短信平台不认这组密钥')
  expect(await typed('SecretKey')).toBe('a-secret-key')
})

test('a subscribe template asks for its fields only once it has an id, and all templates are saved together', async () => {
  answer('message.saveTemplates', nothing)
  open(<ReachPage />)
  expect(screen.queryByLabelText('编号放在')).toBeNull()
  await type('工单进展的订阅模板编号', 'tpl-ticket')
  await type('编号放在', 'character_string1')
  await type('进展放在', 'thing2')
  await type('时间放在', 'time3')
  await type('验证码的短信模板编号', '2000002')
  await tap('保存')
  await reads('已保存，下一条消息就用这些模板')
  expect(inputsOf('message.saveTemplates')).toMatchObject([
    {
      smsTemplates: [{ use: 'code', templateId: '2000002' }, {}, {}],
      subscribeTemplates: [{ templateId: 'tpl-ticket', fields: ['character_string1', 'thing2', 'time3'] }, {}],
    },
  ])
})

test('each SMS template shows the very text to apply for', async () => {
  open(<ReachPage />)
  await reads('正文：您的工单{1}{2}，请打开小程序查看。')
})

test('only the owner comes here', async () => {
  answer('message.readReach', new Refusal('NOT_ALLOWED', '没有权限'))
  open(<ReachPage />)
  await reads('您还不能看短信与订阅消息')
  expect(screen.queryByLabelText('SecretKey')).toBeNull()
})
