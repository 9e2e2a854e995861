import fc from 'fast-check'
import { blockingKeys, identityKeys } from '@shared/customer/match.rules'
import type { MatchRecord } from '@shared/customer/match.types'
import { codes, company, inGuangzhou } from './match-records'
import { matchRecord } from './match-arbitrary'

const firm: MatchRecord = {
  ...company('广州市云裳服饰有限公司'),
  phones: ['+8613800138000', '+862038880001'],
  creditCode: codes[0],
  unionid: 'oX',
  email: 'chen.wei@yunshang.cn',
  moreEmails: ['info@yunshang.cn'],
  contactNames: ['陈小雨', '王总'],
  formerCores: ['霓裳服饰'],
  address: '广州市体育西路103号富力大厦',
}

test('what identifies a customer by itself are phones, code, WeChat, e-mails and the cores of its names', () => {
  expect(identityKeys(firm)).toEqual([
    'p:+8613800138000',
    'p:+862038880001',
    `c:${codes[0]}`,
    'u:oX',
    'e:chen.wei@yunshang.cn',
    'e:info@yunshang.cn',
    'k:云裳服饰',
    'k:霓裳服饰',
  ])
})

test('a firm is kept under its identities, its brand, its people and its address', () => {
  expect(blockingKeys(firm).slice(identityKeys(firm).length)).toEqual([
    'b:云裳',
    'b:云裳|广州市',
    'b:云裳|陈小雨',
    'b:云裳|王总',
    'b:云裳服饰',
    'b:云裳服饰|广州市',
    'b:云裳服饰|陈小雨',
    'b:云裳服饰|王总',
    'm:chen.wei',
    'n:陈小雨|广州市',
    'a:体育西路号|103|广州市',
  ])
})

type Row = [who: string, one: MatchRecord, other: MatchRecord]

test.each<Row>([
  ['a firm by its short name', { shortName: '云裳' }, firm],
  ['a firm by its former name', company('霓裳服饰'), firm],
  ['a firm by one of its phones', { phones: ['+862038880001'] }, firm],
  ['a contact in the same city', { contactNames: ['陈小雨'], ...inGuangzhou }, firm],
  ['a person whose names sound alike', { contactNames: ['Jon Smyth'] }, { contactNames: ['smith john'] }],
  [
    'a person by name and year of birth',
    { contactNames: ['陈小雨'], birthday: '1988-03-12' },
    { contactNames: ['陈小雨'], birthday: '1988-12-03' },
  ],
  [
    'a person by birthday and surname',
    { contactNames: ['陈小雨'], birthday: '1988-03-12', ...inGuangzhou },
    { contactNames: ['陈晓宇'], birthday: '1988-03-12', ...inGuangzhou },
  ],
  [
    'a person by birthday and postcode',
    { birthday: '1988-03-12', postcode: '510620' },
    { birthday: '1988-03-12', postcode: '510620' },
  ],
  ['an address', { address: '体育西路103号富力大厦', ...inGuangzhou }, { address: '体育西路103号', ...inGuangzhou }],
  ['an e-mail whose host is mistyped', { email: 'chen.wei@yunshang.com' }, firm],
])('%s is found', (_, one, other) => {
  const known = new Set(blockingKeys(other))
  expect(blockingKeys(one).some((key) => known.has(key))).toBe(true)
})

test.each<[what: string, record: MatchRecord]>([
  ['王伟 without anything', { contactNames: ['王伟'] }],
  ['王总 in a city', { contactNames: ['王总'], ...inGuangzhou }],
  ['a city', inGuangzhou],
  ['a street without a number', { address: '中山大道西商业街', ...inGuangzhou }],
  ['nothing', {}],
])('%s finds nobody, so that no key names a whole town', (_, record) => {
  expect(blockingKeys(record)).toEqual([])
})

test('a brand that dozens bear, an office mailbox and a bare contact are never looked up by themselves', () => {
  const keys = blockingKeys({ companyBrand: '宏发', email: 'info@hongfa.cn', contactNames: ['陈小雨'], ...inGuangzhou })
  expect(keys).toEqual(['e:info@hongfa.cn', 'b:宏发|广州市', 'b:宏发|陈小雨', 'n:陈小雨|广州市'])
})

test('keys are short, distinct, the same for the same record, and hold every identity', () => {
  fc.assert(
    fc.property(matchRecord, (record) => {
      const keys = blockingKeys(record)
      expect(keys).toEqual(blockingKeys({ ...record }))
      expect(new Set(keys).size).toBe(keys.length)
      expect(keys).toEqual(expect.arrayContaining(identityKeys(record)))
      for (const key of keys) expect(key).toMatch(/^[a-z]:.{1,46}$/su)
    }),
  )
})
