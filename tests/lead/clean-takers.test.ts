import { cutAtHeadings, dropDanglingHeading, isBareHeading } from '@shared/lead/clean-headings'
import { mergeTaken, takeContacts } from '@shared/lead/clean-takers'

test('phones, e-mails, WeChat names and credit codes leave the text, each once', () => {
  const taken = takeContacts('陈女士 138 0013 8000(微信同号) a.b@Example.com 微信:chen_888 91440300708461136T 想订货')
  expect(taken).toMatchObject({
    emails: ['a.b@example.com'],
    wechats: ['chen_888'],
    creditCodes: ['91440300708461136T'],
    isWechatSamePhone: true,
  })
  expect(taken.phones.map(({ e164 }) => e164)).toEqual(['+8613800138000'])
  expect(taken.rest.replace(/[\s|]+/g, ' ')).toBe('陈女士 想订货')
})

test.each([
  ['13800138000微信同号', true],
  ['13800138000(V同号)', true],
  ['手机与微信同步 13800138000', true],
  ['13800138000 同微信', true],
  ['13800138000 vx同号', true],
  ['微信另外加', false],
  ['13800138000', false],
])('%j: the phone is also the WeChat name: %p', (text, expected) => {
  expect(takeContacts(text).isWechatSamePhone).toBe(expected)
})

test.each([
  ['微信号：zhang_san88', ['zhang_san88']],
  ['vx: abc123456', ['abc123456']],
  ['V:abc_12345', ['abc_12345']],
  ['微信 13800138000', []],
  ['微信小程序', []],
  ['wechat: ab', []],
])('%j tells the WeChat name %j', (text, wechats) => {
  expect(takeContacts(text.normalize('NFKC')).wechats).toEqual(wechats)
})

test.each(['a@b', '@qq.com', 'a@@b.com', 'chen at qq.com'])('%j is no e-mail', (text) => {
  expect(takeContacts(text).emails).toEqual([])
})

test('a credit code with a wrong check character stays in the text', () => {
  expect(takeContacts('91440300708461136U').rest).toBe('91440300708461136U')
})

test('contacts of two texts are joined without repeating any', () => {
  const merged = mergeTaken(
    takeContacts('13800138000 a@b.cn'),
    takeContacts('+8613800138000 A@B.cn 13900139000微信同号'),
  )
  expect(merged.phones.map(({ e164 }) => e164)).toEqual(['+8613800138000', '+8613900139000'])
  expect(merged).toMatchObject({ emails: ['a@b.cn'], isWechatSamePhone: true })
})

test.each([
  [
    '姓名:张三 电话: | 需求:200件',
    [
      ['name', '张三'],
      ['phone', '|'],
      ['wish', '200件'],
    ],
  ],
  [
    '【姓名】李四【公司】云裳',
    [
      ['name', '李四'],
      ['company', '云裳'],
    ],
  ],
  [
    '你好 联系电话(手机): |',
    [
      [null, '你好'],
      ['phone', '|'],
    ],
  ],
  [
    'Company: Acme Ltd. E-mail: |',
    [
      ['company', 'Acme Ltd.'],
      ['email', '|'],
    ],
  ],
  ['公司想做衣服', [[null, '公司想做衣服']]],
  ['', []],
])('%j is cut at its headings', (line, pieces) => {
  expect(cutAtHeadings(line).map(({ part, text }) => [part, text])).toEqual(pieces)
})

test('a heading left without its value goes', () => {
  expect(isBareHeading('联系电话')).toBe(true)
  expect(isBareHeading('卫衣')).toBe(false)
  expect(dropDanglingHeading('想订200件,电话微信')).toBe('想订200件')
  expect(dropDanglingHeading('想订手机壳')).toBe('想订手机壳')
})
