import { screen, waitFor } from '@testing-library/react'
import { brandId } from '@shared/kernel/ids'
import { CustomerCard } from '@/features/customer/show/customer-card'
import {
  answer,
  button,
  called,
  hold,
  inputsOf,
  invalid,
  open,
  openAgain,
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
import { cardOf, contactOf } from './customer-card'

const show = () => open(<CustomerCard customerId="cust1" width="column" onLog={() => undefined} />)

beforeEach(() => {
  signIn({ role: 'rep' })
  answer('customer.card', cardOf())
  answer('customer.timeline', { items: [], nextCursor: null })
  answer('customer.listTags', { items: [{ id: 't2', name: '老客户', uses: 9 }] })
})

describe('tags', () => {
  test('those of the company and one’s own new one are saved together, once', async () => {
    hold('customer.setTags', { tags: [] })
    show()
    await tap('＋ 标签')
    await tap('老客户', 'checkbox')
    await type('新标签', ' 急单 ')
    await tapTwice('保存标签')
    await release()
    await reads('现在有 3 个标签')
    expect(inputsOf('customer.setTags')).toEqual([{ customerId: 'cust1', tagNames: ['要账期', '老客户', '急单'] }])
  })

  test('taking away the last one is said as what it is', async () => {
    answer('customer.setTags', { tags: [] })
    show()
    await tap('＋ 标签')
    await tap('要账期', 'checkbox')
    await tap('保存标签')
    await reads('标签清空了')
  })

  test('more than fit are refused at the field, with all that was chosen still chosen', async () => {
    answer('customer.setTags', invalid({ tagNames: '标签最多 20 个' }))
    show()
    await tap('＋ 标签')
    await tap('老客户', 'checkbox')
    await tap('保存标签')
    await waitFor(async () => expect(await saidAt('新标签')).toBe('标签最多 20 个'))
    expect(screen.getByRole('checkbox', { name: '老客户' }).getAttribute('aria-checked')).toBe('true')
  })
})

describe('a need', () => {
  const toNeed = async () => {
    show()
    await tap('资料', 'tab')
    await tap('记下新需求')
  }

  test('is saved once and the card is read again', async () => {
    hold('customer.recordNeed', { needId: 'n1' })
    await toNeed()
    expect((await button('记下需求')).getAttribute('aria-disabled')).toBe('true')
    await type('需求', '秋款卫衣 200 件')
    await tapTwice('记下需求')
    await release()
    await reads('需求记下了，之前的也留着')
    expect(inputsOf('customer.recordNeed')).toEqual([{ customerId: 'cust1', words: '秋款卫衣 200 件' }])
    await called('customer.card', 2)
  })

  test('half written is still there when the sheet is opened again', async () => {
    await toNeed()
    await type('需求', '秋款卫')
    await tap('关闭')
    await openAgain('记下新需求')
    expect(await typed('需求')).toBe('秋款卫')
    await reads('草稿已自动保存')
  })

  test('that is refused keeps its words and says why where they stand', async () => {
    answer('customer.recordNeed', invalid({ words: '需求最多 300 个字' }))
    await toNeed()
    await type('需求', '很长很长')
    await tap('记下需求')
    await waitFor(async () => expect(await saidAt('需求')).toBe('需求最多 300 个字'))
    expect(await typed('需求')).toBe('很长很长')
  })
})

describe('a contact', () => {
  const toContacts = async () => {
    show()
    await tap('联系人 1', 'tab')
  }

  test('is added with a part in the decision, once', async () => {
    hold('customer.saveContact', { contactId: brandId('cont2') })
    await toContacts()
    await tap('加联系人')
    await type('姓名', '周小姐')
    await type('电话', '139 0000 0001')
    await tap('决策', 'radio')
    await tap('首要联系人', 'switch')
    await tapTwice('保存联系人')
    await release()
    await reads('周小姐加进来了')
    expect(inputsOf('customer.saveContact')).toEqual([
      {
        customerId: 'cust1',
        contactId: null,
        name: '周小姐',
        title: '',
        role: 'decides',
        phone: '139 0000 0001',
        email: '',
        isPrimary: true,
      },
    ])
  })

  test('whose number is masked is corrected without touching the number', async () => {
    answer('customer.saveContact', { contactId: brandId('cont1') })
    await toContacts()
    await tap('修改：陈敏')
    await type('职务', '总经理')
    await tap('保存联系人')
    await reads('陈敏的资料改好了')
    expect(inputsOf('customer.saveContact')).toMatchObject([
      { contactId: 'cont1', phone: '138****8000', title: '总经理' },
    ])
  })

  test('with a number nobody can read is said at the number, and the corrected one is saved', async () => {
    answer('customer.saveContact', new Refusal('PHONE_UNREADABLE', '电话没看懂，请核对'))
    await toContacts()
    await tap('加联系人')
    await type('姓名', '周小姐')
    await type('电话', '一三八')
    await tap('保存联系人')
    await waitFor(async () => expect(await saidAt('电话')).toBe('电话没看懂，请核对'))
    expect(await typed('姓名')).toBe('周小姐')
    answer('customer.saveContact', { contactId: brandId('cont2') })
    await type('电话', '138 0013 8001')
    await tapAgain('保存联系人', 'customer.saveContact')
    await reads('周小姐加进来了')
  })

  test('with a broken mail address is said at the address only', async () => {
    answer('customer.saveContact', invalid({ email: '邮箱格式不正确' }))
    await toContacts()
    await tap('修改：陈敏')
    await type('邮箱', 'chen@')
    await tap('保存联系人')
    await waitFor(async () => expect(await saidAt('邮箱')).toBe('邮箱格式不正确'))
    expect(screenText()).not.toContain('有几处需要改')
  })
})

describe('the edit sheet', () => {
  const toEdit = async () => {
    show()
    await tap('资料', 'tab')
    await tap('修改资料')
  }

  test('sends only what was changed, under the version it was read, once', async () => {
    hold('customer.edit', { version: 4 })
    await toEdit()
    await button('还没有改动')
    await type('行业', '外贸')
    await tap('B 级', 'radio')
    await tapTwice('保存 2 处改动')
    await release()
    await reads('资料改好了，动态里记着改了什么')
    expect(inputsOf('customer.edit')).toEqual([
      { customerId: 'cust1', version: 3, patch: { industry: '外贸', grade: 'B' } },
    ])
  })

  test('shows what a colleague changed meanwhile, keeps what was typed, and the second try saves it', async () => {
    answer('customer.edit', new Refusal('CUSTOMER_CHANGED', '这位客户刚被改过'))
    await toEdit()
    await type('行业', '外贸')
    answer('customer.card', cardOf({ version: 4, industry: '服装零售', pains: '色差' }))
    await tap('保存 1 处改动')
    await reads('还没有保存：您的同事刚改过这位客户')
    await reads('您写的是“外贸”，保存后以您的为准')
    await reads('您没动这一栏，已换成同事写的')
    expect(await typed('行业')).toBe('外贸')
    answer('customer.edit', { version: 5 })
    await tapAgain('保存 1 处改动', 'customer.edit')
    await reads('资料改好了，动态里记着改了什么')
    expect(inputsOf('customer.edit').at(-1)).toEqual({ customerId: 'cust1', version: 4, patch: { industry: '外贸' } })
  })

  test('says at the code that the code is wrong', async () => {
    answer('customer.edit', new Refusal('CREDIT_CODE_WRONG', '统一社会信用代码不对，请核对'))
    await toEdit()
    await type(/信用代码/, '91440101MA5')
    await tap('保存 1 处改动')
    await waitFor(async () => expect(await saidAt(/信用代码/)).toBe('统一社会信用代码不对，请核对'))
    expect(await typed(/信用代码/)).toBe('91440101MA5')
  })

  test('says at each field what the contract would not take', async () => {
    answer('customer.edit', invalid({ 'patch.region': '地区最多 40 个字' }))
    await toEdit()
    await type('地区', '很长')
    await tap('保存 1 处改动')
    await waitFor(async () => expect(await saidAt('地区')).toBe('地区最多 40 个字'))
  })

  test('given up, shows what the company has, the next time too', async () => {
    await toEdit()
    await type('行业', '外贸')
    await tap('放弃改动')
    await openAgain('修改资料')
    expect(await typed('行业')).toBe('服装批发')
  })
})

test('a decision chain of several people is all there', async () => {
  answer(
    'customer.card',
    cardOf({ contacts: [contactOf(), contactOf({ id: brandId('cont2'), name: '周小姐', isPrimary: false })] }),
  )
  show()
  await tap('联系人 2', 'tab')
  await button('打电话：陈敏')
  await button('打电话：周小姐')
})
