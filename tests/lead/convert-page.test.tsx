import { screen, waitFor } from '@testing-library/react'
import { brandId } from '@shared/kernel/ids'
import ConvertPage from '@/features/lead/pages/convert/index'
import { customerRow } from '../customer/customer-row'
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
  tapAgain,
  tapTwice,
  type,
  typed,
} from '../support/phone'
import { taro } from '../support/taro'
import { leadDetail } from './lead-detail'

const made = { customerId: brandId<'Customer'>('cust9'), contactId: brandId<'Contact'>('cont9') }
const show = () => open(<ConvertPage />, { leadId: 'lead1' })

beforeEach(() => {
  signIn({ role: 'rep' })
  answer('lead.read', leadDetail())
  answer('customer.listTags', { items: [{ id: 'tag1', name: '老板直聊', uses: 3 }] })
})

test('what the lead knows stands in the form, so that looking it over is enough', async () => {
  show()
  expect(await typed('客户名称')).toBe('云裳服饰')
  expect(await typed('姓名')).toBe('陈女士')
  expect(await typed('需求')).toBe('要 200 件工装，月底前')
  expect(screen.getByRole('radio', { name: 'A 级' }).getAttribute('aria-checked')).toBe('true')
  expect(screen.getByRole('checkbox', { name: '询价' }).getAttribute('aria-checked')).toBe('true')
})

test('one tap makes the customer, two taps make one, and the card opens', async () => {
  hold('lead.convert', made)
  show()
  await tapTwice('转成客户')
  await release()
  await waitFor(() => expect(taro.moves).toEqual(['navigateTo:/desks/customer/index?customerId=cust9']))
  expect(inputsOf('lead.convert')).toEqual([
    {
      leadId: 'lead1',
      intoCustomerId: null,
      customerName: '云裳服饰',
      grade: 'A',
      industry: '服装',
      region: '浙江杭州',
      contactName: '陈女士',
      contactTitle: '',
      contactRole: 'unknown',
      need: '要 200 件工装，月底前',
      tagNames: ['询价'],
    },
  ])
})

test('tags of the house are a tap, and a new one is typed', async () => {
  answer('lead.convert', made)
  show()
  await tap('老板直聊', 'checkbox')
  await tap('＋ 新标签')
  await type('新标签', ' 急单 ')
  await tap('加上')
  await tap('转成客户')
  await waitFor(() =>
    expect(inputsOf('lead.convert')).toMatchObject([{ tagNames: expect.arrayContaining(['急单', '老板直聊']) }]),
  )
})

test('a refused field says why where it stands, and nothing typed is lost', async () => {
  answer('lead.convert', invalid({ contactName: '请填写联系人姓名' }))
  show()
  await type('姓名', '')
  await type('职务', '采购经理')
  await tap('转成客户')
  await waitFor(async () => expect(await saidAt('姓名')).toBe('请填写联系人姓名'))
  expect(await typed('职务')).toBe('采购经理')
  expect(screenText()).not.toContain('请检查填写的内容')
})

test('a customer who is surely known is joined, not made again', async () => {
  const matchCustomer = {
    customerId: brandId<'Customer'>('cust1'),
    maskedName: '云裳服饰',
    ownerDepartment: '销售一组',
  }
  answer('lead.read', leadDetail({ match: 'sure', matchCustomer }))
  answer('lead.convert', made)
  show()
  await tap('并入这位客户')
  await waitFor(() => expect(inputsOf('lead.convert')).toMatchObject([{ intoCustomerId: 'cust1' }]))
})

test('who only looks alike is the person’s to decide', async () => {
  const matchCustomer = {
    customerId: brandId<'Customer'>('cust1'),
    maskedName: '云裳服饰',
    ownerDepartment: '销售一组',
  }
  answer('lead.read', leadDetail({ match: 'likely', matchCustomer }))
  show()
  await reads('可能已有这位客户')
  await button('转成客户')
  await tap(/并入 云裳服饰/, 'radio')
  await button('并入这位客户')
  expect(screen.queryByLabelText('客户名称', { selector: 'input' })).toBeNull()
  await tap('不是同一家，新建客户', 'radio')
  await button('转成客户')
})

test('refused as known already, the page shows whom to join and no longer offers a second one', async () => {
  answer('lead.convert', new Refusal('CUSTOMER_EXISTS', '已有这位客户'))
  answer('customer.search', { items: [customerRow({ name: '云裳服饰有限公司' })] })
  show()
  await tap('转成客户')
  await tap(/并入 云裳服饰有限公司.*周敏负责/, 'radio')
  expect(screen.getByRole('radio', { name: /新建客户/ }).getAttribute('aria-disabled')).toBe('true')
  answer('lead.convert', made)
  await tapAgain('并入这位客户', 'lead.convert')
  expect(inputsOf('lead.convert').at(-1)).toMatchObject({ intoCustomerId: 'cust1' })
})

test('who may not work on the lead is told how to get there', async () => {
  answer('lead.read', leadDetail({ may: { accept: true, work: false, reassign: false, showPhone: false } }))
  show()
  await reads(/先接受它/)
  expect(screen.queryByRole('button', { name: '转成客户' })).toBeNull()
})

test('a lead that is not found says so', async () => {
  answer('lead.read', new Refusal('NOT_FOUND', '没有找到，可能已被删除'))
  show()
  await reads('没有找到，可能已被删除')
})

test('whatever a lead holds, the form begins with what can be saved', async () => {
  const long = (letter: string, length: number) => letter.repeat(length)
  const lead = { wish: long('长', 2_000), name: long('名', 60), company: long('司', 120), region: long('区', 120) }
  answer('lead.read', leadDetail({ ...lead, industry: long('业', 40) }))
  show()
  const lengths = { 客户名称: 60, 行业: 20, 地区: 40, 姓名: 20, 需求: 300 }
  for (const [label, length] of Object.entries(lengths)) expect(await typed(label)).toHaveLength(length)
})
