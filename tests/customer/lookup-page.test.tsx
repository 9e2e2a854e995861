import { screen, waitFor } from '@testing-library/react'
import type { Outputs } from '@shared/contract'
import { brandId } from '@shared/kernel/ids'
import LookupPage from '@/features/customer/pages/lookup/index'
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
  screenText,
  signIn,
  tap,
  tapTwice,
  type,
  typed,
} from '../support/phone'
import { taro } from '../support/taro'

type Hit = Outputs['customer']['lookup']['hits'][number]

const hit = (parts: Partial<Hit> = {}): Hit => ({
  verdict: 'sure',
  maskedName: '云*服饰',
  ownerDepartment: '销售二组',
  lastActivity: '一周内',
  fields: [
    { field: 'company', level: 'equal', weight: 5, words: '公司名相同' },
    { field: 'email', level: 'missing', weight: 0, words: '没有邮箱可比' },
  ],
  customerId: null,
  ...parts,
})

beforeEach(() => signIn({ role: 'rep' }))

test('one reads beforehand that every look is counted, and cannot ask for nothing', async () => {
  open(<LookupPage />)
  await reads('每次查询都会留记录，一小时最多 30 次')
  expect((await button('查一查')).getAttribute('aria-disabled')).toBe('true')
})

test('somebody else’s customer is masked, with whose department it is, how recent and why, and no way in', async () => {
  hold('customer.lookup', { hits: [hit()] })
  open(<LookupPage />)
  await type('公司名或手机号', '云裳服饰')
  await tapTwice('查一查')
  await release()
  await reads('云*服饰')
  await reads('就是这家')
  await reads('销售二组在跟 · 一周内')
  await reads('公司名相同')
  expect(screenText()).not.toContain('没有邮箱可比')
  expect(screen.queryByRole('button', { name: /^打开/ })).toBeNull()
  expect(inputsOf('customer.lookup')).toEqual([{ text: '云裳服饰' }])
})

test('one’s own is opened in one tap, and one without an owner says so', async () => {
  answer('customer.lookup', { hits: [hit({ verdict: 'likely', ownerDepartment: '', customerId: brandId('cust1') })] })
  open(<LookupPage />)
  await type('公司名或手机号', '云裳')
  await tap('查一查')
  await reads(/^公海，没有负责人/)
  await reads('可能是')
  await tap('打开：云*服饰')
  await waitFor(() => expect(taro.moves).toEqual(['navigateTo:/desks/customer/index?customerId=cust1']))
})

test('nothing found is good news with a hint', async () => {
  answer('customer.lookup', { hits: [] })
  open(<LookupPage />)
  await type('公司名或手机号', '新客户')
  await tap('查一查')
  await reads('没有查到，可以放心跟进')
})

test('an answer belongs to what was asked: typing on takes it away', async () => {
  answer('customer.lookup', { hits: [hit()] })
  open(<LookupPage />)
  await type('公司名或手机号', '云裳服饰')
  await tap('查一查')
  await reads('云*服饰')
  await type('公司名或手机号', '云裳服装')
  expect(screen.queryByText('云*服饰')).toBeNull()
})

test('too short a question is refused at the field, which keeps it', async () => {
  answer('customer.lookup', invalid({ text: '电话至少输 7 位' }))
  open(<LookupPage />)
  await type('公司名或手机号', '138')
  await tap('查一查')
  await waitFor(async () => expect(await saidAt('公司名或手机号')).toBe('电话至少输 7 位'))
  expect(await typed('公司名或手机号')).toBe('138')
})

test('a fault offers another try with its number', async () => {
  answer('customer.lookup', new Refusal('FAULT', '系统出了点问题，内容没有丢，请稍后再试'))
  open(<LookupPage />)
  await type('公司名或手机号', '云裳服饰')
  await tap('查一查')
  await button('再试一次')
  expect(screenText()).toMatch(/请求编号 [0-9a-z]{20}/)
})
