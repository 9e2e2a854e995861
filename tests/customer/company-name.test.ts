import fc from 'fast-check'
import { parseCompanyName } from '@shared/customer/company-name.rules'
import { toSimplified } from '@shared/customer/company-name-simplify'

test.each([
  // [name, brand, core]
  ['杭州青柚鹿服饰有限公司', '青柚鹿', '青柚鹿服饰'],
  ['浙江省杭州市余杭区青柚鹿服饰有限公司', '青柚鹿', '青柚鹿服饰'],
  ['青柚鹿（杭州）服饰有限责任公司', '青柚鹿', '青柚鹿服饰'],
  ['青柚鹿服饰(杭州)股份有限公司', '青柚鹿', '青柚鹿服饰'],
  ['青柚鹿服饰（集团）有限公司', '青柚鹿', '青柚鹿服饰'],
  ['青柚鹿服饰集团股份有限公司', '青柚鹿', '青柚鹿服饰'],
  ['青柚鹿服饰有限公司杭州分公司', '青柚鹿', '青柚鹿服饰'],
  ['杭州青柚鹿投资合伙企业（有限合伙）', '青柚鹿', '青柚鹿投资合伙企业'],
  ['东莞市虎门镇念之裳制衣厂', '念之裳', '念之裳制衣'],
  ['义乌市稠城街道阿梅饰品商行', '阿梅', '阿梅饰品'],
  ['苏州工业园区鹭栖电子科技有限公司', '鹭栖', '鹭栖电子科技'],
  ['成都高新区鹭栖餐饮管理有限公司', '鹭栖', '鹭栖餐饮管理'],
  ['和田玉满堂贸易有限公司', '玉满堂', '玉满堂贸易'],
  ['上海滩纪工艺品有限公司', '滩纪', '滩纪工艺品'],
  ['广州上海滩服饰有限公司', '上海滩', '上海滩服饰'],
  ['锦江里餐饮管理有限公司', '锦江里', '锦江里餐饮管理'],
  ['東莞市億豐達電子有限公司', '亿丰达', '亿丰达电子'],
  ['ＵＲ裳服饰有限公司', 'ur裳', 'ur裳服饰'],
  ['珠海市墨香阁书店', '墨香阁', '墨香阁书'],
  ['周记轮胎销售天和公司', '周记', '周记轮胎销售天和'],
  ['拾光能源郑州公司', '拾光', '拾光能源郑州'],
  ['正和中和物业管理有限公司', '正和中和', '正和中和物业管理'],
  ['大地板业有限公司', '大地', '大地板业'],
  ['ABC Garment Trading Co., Ltd.', 'abc', 'abc garment trading'],
])('%s: the brand is %s, the core %s', (name, brand, core) => {
  expect(parseCompanyName(name)).toMatchObject({ brand, core })
})

test.each([
  ['湖北省服装批发有限公司', '湖北省服装批发'],
  ['广西国际货运代理公司', '广西国际货运代理'],
  ['青岛第二机床厂', '青岛第二机床'],
])('%s has no brand, so its region stays in the core', (name, core) => {
  expect(parseCompanyName(name)).toMatchObject({ brand: '', core })
})

test('a county of another city is no brand, yet stays in the core', () => {
  expect(parseCompanyName('厦门兴国贸易有限公司')).toMatchObject({ brand: '', core: '兴国贸易' })
})

test.each([
  ['广州市云裳服饰贸易有限公司', { province: '广东省', city: '广州市' }, '有限公司', ['服饰', '贸易']],
  ['萧山市鹿鸣纺织厂', { province: '浙江省', city: '杭州市', district: '萧山区' }, '厂', ['纺织厂']],
  ['鹿鸣纺织（绍兴）有限公司', { province: '浙江省', city: '绍兴市' }, '有限公司', ['纺织']],
  ['鹿鸣纺织', undefined, undefined, ['纺织']],
])('%s tells its region, legal form and trade', (name, region, legalForm, industryWords) => {
  const parsed = parseCompanyName(name)
  expect(parsed.region).toEqual(region)
  expect(parsed.legalForm).toBe(legalForm)
  expect(parsed.industryWords).toEqual(industryWords)
})

test('traditional characters become simplified, ambiguous ones stay', () => {
  expect(toSimplified('億豐國際貿易乾坤著名')).toBe('亿丰国际贸易乾坤著名')
})

const anyName = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc
    .array(
      fc.constantFrom(
        '广州',
        '天河区',
        '（',
        '）',
        '云',
        '裳',
        '服饰',
        '有限公司',
        '镇',
        '上海',
        '店',
        ' ',
        'A',
        '兴隆',
        '公司',
      ),
      {
        maxLength: 9,
      },
    )
    .map((parts) => parts.join('')),
)

test('any name is read without an error, and reading the tidy name again says the same', () => {
  fc.assert(
    fc.property(anyName, (name) => {
      const parsed = parseCompanyName(name)
      expect(parseCompanyName(parsed.normalised)).toEqual(parsed)
    }),
    { numRuns: 300 },
  )
})

test('brackets, width, spaces and the legal form never make two companies of one', () => {
  const brand = fc.constantFrom('青柚鹿', '念之裳', '鹭栖', '周记老号')
  const spelling = fc.constantFrom(
    (name: string) => `杭州${name}服饰有限公司`,
    (name: string) => `杭州市 ${name} 服饰有限责任公司`,
    (name: string) => `${name}服饰（杭州）有限公司`,
    (name: string) => `${name}服饰`,
  )
  fc.assert(
    fc.property(brand, spelling, spelling, (name, one, other) => {
      expect(parseCompanyName(one(name)).core).toBe(parseCompanyName(other(name)).core)
    }),
  )
})
