import { brandId } from '@shared/kernel/ids'
import { indexCustomer } from '../../cloudfunctions/customer/customer-index'
import type { Comparable } from '../../cloudfunctions/customer/record.types'

const tenantId = brandId<'Tenant'>('tenanta')
const company: Comparable = {
  name: '广州市云裳服饰贸易有限公司',
  shortName: '',
  formerNames: [],
  creditCode: null,
  kind: 'company',
  province: '广东省',
  city: '广州市',
  district: '',
  address: '',
  contacts: [{ name: '单雄信', phone: '+8613800138000', email: null, unionid: null, birthday: null }],
}

describe('what a customer is found by', () => {
  test('the name people say stands first, so that its first character is a prefix', async () => {
    const { searchText, initials } = await indexCustomer(tenantId, company)
    expect(searchText).toMatch(/^云裳服饰/)
    expect(initials).toMatch(/^ysfs/)
    const named = await indexCustomer(tenantId, { ...company, shortName: '三六一' })
    expect(named.searchText).toMatch(/^三六一/)
  })

  test('a surname is spelt as a surname', async () => {
    expect((await indexCustomer(tenantId, company)).searchText).toContain('shanxiongxin')
  })

  test('the same customer gives the same index, another company other tokens', async () => {
    const index = await indexCustomer(tenantId, company)
    expect(await indexCustomer(tenantId, company)).toEqual(index)
    const elsewhere = await indexCustomer(brandId('tenantb'), company)
    expect(elsewhere.tok.filter((token) => index.tok.includes(token))).toEqual([])
  })

  test('phones, names and codes become keys of the matcher; a person’s name is no company', async () => {
    const { keys } = await indexCustomer(tenantId, { ...company, creditCode: '91350100M000100Y43' })
    expect(keys).toEqual(expect.arrayContaining(['p:+8613800138000', 'c:91350100M000100Y43']))
    const person = await indexCustomer(tenantId, { ...company, kind: 'person', name: '陈女士' })
    expect(person.keys.filter((key) => key.startsWith('k:'))).toEqual([])
  })

  test('hundreds of contacts stay within what an index row holds', async () => {
    const contacts = Array.from({ length: 400 }, (_, i) => ({
      name: `联系人${i}`,
      phone: null,
      email: null,
      unionid: null,
      birthday: null,
    }))
    const { searchText } = await indexCustomer(tenantId, { ...company, contacts })
    expect(Buffer.byteLength(searchText)).toBeLessThanOrEqual(2400)
  })
})
