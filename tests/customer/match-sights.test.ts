import { hasRightChecksum } from '@shared/customer/match-credit-code'
import { compareRecords } from '@shared/customer/match.rules'
import type { MatchFieldName, MatchLevel, MatchRecord } from '@shared/customer/match.types'
import { codes, company, fieldOf, inGuangzhou, inShenzhen } from './match-records'

const [code, otherCode] = codes

type Row = [field: MatchFieldName, one: MatchRecord, other: MatchRecord, level: MatchLevel, words: string]

const person = (name: string): MatchRecord => ({ contactNames: [name] })
const phone = (...phones: string[]): MatchRecord => ({ phones })
const born = (birthday: string): MatchRecord => ({ birthday })
const email = (text: string): MatchRecord => ({ email: text })
const lives = (address: string): MatchRecord => ({ ...inGuangzhou, address })

test.each<Row>([
  ['creditCode', { creditCode: code }, { creditCode: code }, 'equal', '统一社会信用代码相同'],
  [
    'creditCode',
    { creditCode: code },
    { creditCode: otherCode },
    'different',
    '统一社会信用代码不同，是两家登记的企业',
  ],
  ['creditCode', { creditCode: code }, { creditCode: `${code.slice(0, 17)}A` }, 'close', '统一社会信用代码只差一两位'],
  ['creditCode', { creditCode: '7004794' }, { creditCode: '7007494' }, 'close', '统一社会信用代码只差一两位'],
  ['creditCode', { creditCode: '7004794' }, { creditCode: '1234567' }, 'different', '统一社会信用代码不同'],
  ['creditCode', { creditCode: '' }, { creditCode: code }, 'missing', '没有可比的信用代码'],
  ['phone', phone('+8613800138000'), phone('+8613900139000', '+8613800138000'), 'equal', '手机号相同（尾号 8000）'],
  ['phone', phone('+862038880001'), phone('+862038880001'), 'equal', '座机相同（尾号 0001）'],
  ['phone', phone('+85223456789'), phone('+85223456789'), 'equal', '座机相同（尾号 6789）'],
  ['phone', phone('+864008001234'), phone('+864008001234'), 'equal', '服务热线相同（尾号 1234）'],
  ['phone', phone('+8613800138000'), phone('+8613800130800'), 'close', '手机号只差一位'],
  ['phone', phone('+862038880001'), phone('+862038880002'), 'different', '电话不同'],
  ['phone', phone(), phone('+8613800138000'), 'missing', '没有可比的电话'],
  ['unionid', { unionid: 'oA1' }, { unionid: 'oB2', moreUnionids: ['oA1'] }, 'equal', '同一个微信'],
  ['unionid', { unionid: 'oA1' }, { unionid: 'oB2' }, 'different', '不是同一个微信'],
  ['email', email('chen.wei@yunshang.cn'), email('chen.wei@yunshang.cn'), 'equal', '邮箱相同'],
  ['email', email('chen.wei@yunshang.cn'), { moreEmails: ['chenwei@yunshang.cn'] }, 'close', '邮箱很接近'],
  ['email', email('lw@163.com'), email('ly@163.com'), 'close', '邮箱很接近'],
  ['email', email('info@yunshang.cn'), email('info@jinhong.cn'), 'different', '邮箱不同'],
  ['company', company('广州市云裳服饰有限公司'), company('廣州市雲裳服飾有限公司'), 'equal', '公司全称相同'],
  ['company', company('广州市云裳服饰有限公司'), company('云裳（广州）服饰有限公司'), 'equal', '公司名称相同'],
  ['company', company('云裳'), company('广州市云裳服饰有限公司'), 'close', '字号相同（云裳）'],
  ['company', { shortName: '云裳' }, company('广州市云裳服饰有限公司'), 'close', '字号相同（云裳）'],
  ['company', company('云裳服装'), company('云裳服饰'), 'close', '公司名称只差一个字'],
  ['company', company('云棠服饰'), company('云裳服饰'), 'close', '公司名称只差一个字'],
  ['company', company('广州锦绣制衣厂'), company('广州云裳服饰有限公司'), 'different', '公司不同'],
  [
    'company',
    company('广州市云裳服饰有限公司'),
    company('深圳市云裳服饰有限公司'),
    'different',
    '名称相近，但不在同一个城市',
  ],
  [
    'company',
    company('广州云裳服饰有限公司'),
    company('广州云裳餐饮管理有限公司'),
    'close',
    '字号相同（云裳），但登记为两家公司',
  ],
  [
    'company',
    company('广州云裳服饰有限公司'),
    company('广州云裳服饰有限公司番禺分公司'),
    'close',
    '名称相同，但不是同一家分公司或门店',
  ],
  ['company', { ...company('霓裳服饰'), formerCores: ['云裳服饰'] }, company('云裳服饰'), 'equal', '与曾用名相同'],
  ['contact', person('陈小雨'), { contactNames: ['王伟', '陈小雨'] }, 'equal', '联系人相同（陈小雨）'],
  ['contact', person('陈总'), person('陈小雨'), 'close', '联系人姓名接近'],
  ['contact', person('老陈'), person('陈小姐'), 'close', '联系人姓名接近'],
  ['contact', person('欧阳经理'), person('欧阳静文'), 'close', '联系人姓名接近'],
  ['contact', person('陈长生'), person('陈长生'), 'equal', '联系人相同（陈长生）'],
  ['contact', person('陈小雨'), person('陈小语'), 'close', '联系人姓名接近'],
  ['contact', person('王伟'), person('王芳'), 'different', '联系人不同'],
  ['contact', person('王总'), person('陈小雨'), 'different', '联系人不同'],
  ['contact', person('Wei Chen'), person('chen wei'), 'close', '联系人姓名接近'],
  ['contact', person('Amy'), person('陈小雨'), 'missing', '没有可比的联系人'],
  ['birthday', born('1988-03-12'), born('1988-03-12'), 'equal', '生日相同'],
  ['birthday', born('1988-03-12'), born('1988-12-03'), 'close', '生日接近，可能填错'],
  ['birthday', born('1988-03-12'), born('1998-03-12'), 'close', '生日接近，可能填错'],
  ['birthday', born('1988-03-12'), born('1988-04-14'), 'close', '生日接近，可能填错'],
  ['birthday', born('1988-03-12'), born('1971-11-25'), 'different', '生日不同'],
  ['birthday', born('不详'), born('1971-11-25'), 'different', '生日不同'],
  ['region', inGuangzhou, inGuangzhou, 'equal', '同一个城市'],
  ['region', inGuangzhou, inShenzhen, 'different', '不在同一个城市'],
  ['region', { region: { province: '广东省' } }, inShenzhen, 'close', '同一个省份'],
  ['region', { region: { province: '湖南省' } }, inShenzhen, 'different', '不在同一个城市'],
  ['region', { region: { city: 'london' } }, { region: { city: 'lonon' } }, 'close', '城市写法接近'],
  ['region', { region: {} }, inShenzhen, 'missing', '没有可比的地区'],
  ['address', lives('广州市体育西路103号富力大厦'), lives('体育西路103号富力大厦'), 'equal', '地址相同'],
  ['address', lives('体育西路103号富力大厦8楼'), lives('富力大厦，体育西路103号'), 'equal', '地址相同'],
  ['address', lives('体育西路103号富力大厦'), lives('体育西路99号富力大厦'), 'close', '地址接近'],
  ['address', lives('体育西路103号富力大厦'), lives('沙河大街7号白马市场'), 'different', '地址不同'],
  ['postcode', { postcode: '510620' }, { postcode: '510260' }, 'close', '邮编只差一位'],
  ['postcode', { postcode: '510620' }, { postcode: '518000' }, 'different', '邮编不同'],
])('%s of %j and %j is %s: %s', (...[field, one, other, level, words]) => {
  expect(fieldOf(compareRecords(one, other), field)).toMatchObject({ level, words })
})

test('words never show what only the other record holds', () => {
  const known: MatchRecord = {
    ...company('深圳市霓裳制衣有限公司'),
    phones: ['+8613912345678'],
    contactNames: ['欧阳静文'],
    address: '南山区科技路5号',
  }
  const asked: MatchRecord = {
    ...company('广州锦绣服饰有限公司'),
    phones: ['+8613800138000'],
    contactNames: ['陈小雨'],
    address: '天河区体育西路103号',
  }
  const words = compareRecords(asked, known)
    .fields.map((field) => field.words)
    .join(' ')
  expect(words).not.toMatch(/霓裳|5678|欧阳|静文|科技路|深圳/)
})

test('a common name says less than a rare one, a common brand less than a rare one, a landline less than a mobile', () => {
  const weightOf = (field: MatchFieldName, record: MatchRecord) => fieldOf(compareRecords(record, record), field).weight
  expect(weightOf('contact', person('王伟'))).toBeLessThan(weightOf('contact', person('欧阳静文')))
  expect(weightOf('company', company('宏发服饰'))).toBeLessThan(weightOf('company', company('云裳服饰')))
  expect(weightOf('phone', phone('+864008001234'))).toBeLessThan(weightOf('phone', phone('+862038880001')))
  expect(weightOf('phone', phone('+862038880001'))).toBeLessThan(weightOf('phone', phone('+8613800138000')))
  expect(weightOf('birthday', born('1990-01-01'))).toBeLessThan(weightOf('birthday', born('1990-01-02')))
})

test('a value that the base knows as common weighs less, one it knows as rare not more', () => {
  const record = { ...phone('+8613800138000'), ...person('陈小雨'), ...inGuangzhou, email: 'kefu@yunshang.cn' }
  const usual = compareRecords(record, record)
  const common = compareRecords(record, record, (kind) => (kind === 'phone' ? 0.01 : undefined))
  expect(fieldOf(common, 'phone').weight).toBe(6.5)
  expect(common.score).toBeLessThan(usual.score)
  expect(compareRecords(record, record, () => 1e-12)).toEqual(usual)
  expect(
    fieldOf(
      compareRecords(record, record, () => 1),
      'phone',
    ).weight,
  ).toBe(0)
})

test.each([
  [code, true],
  [otherCode, true],
  [`${code.slice(0, 17)}A`, false],
  [code.toLowerCase(), false],
  [code.slice(1), false],
  ['91440101MA5CXGHI6M', false],
])('the check character of %s is right: %s', (text, isRight) => {
  expect(hasRightChecksum(text)).toBe(isRight)
})
