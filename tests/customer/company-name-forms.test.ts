import { stripLatinTrade, stripLegalForm } from '@shared/customer/company-name-forms'
import { splitBrand } from '@shared/customer/company-name-segment'

test.each([
  ['云裳服饰有限公司', '云裳服饰', '有限公司'],
  ['云裳服饰股份有限公司', '云裳服饰', '股份有限公司'],
  ['云裳服饰集团有限公司', '云裳服饰', '集团有限公司'],
  ['云裳集团', '云裳', '集团'],
  ['云裳服饰有限公司杭州分公司', '云裳服饰', '有限公司'],
  ['阿梅饰品商行', '阿梅饰品', '商行'],
  ['念之裳工作室', '念之裳', '工作室'],
  ['天南农民专业合作社', '天南农民', '专业合作社'],
  ['快乐小店有限公司', '快乐小店', '有限公司'],
  ['墨香阁书店', '墨香阁书', '店'],
  ['Acme Co., Ltd.', 'Acme', 'Co., Ltd.'],
  ['Acme Company Limited', 'Acme', 'Company Limited'],
  ['Acme GmbH', 'Acme', 'GmbH'],
  ['云裳', '云裳', undefined],
  ['有限公司', '', '有限公司'],
])('%s without its legal form is %s', (name, rest, legalForm) => {
  expect(stripLegalForm(name)).toEqual({ rest, ...(legalForm && { legalForm }) })
})

test('Latin trade words fall off the end, never the whole name', () => {
  expect(stripLatinTrade('acme international trading')).toBe('acme')
  expect(stripLatinTrade('trading')).toBe('trading')
})

test.each([
  ['云裳服饰贸易', '云裳', ['服饰', '贸易']],
  ['服饰贸易', '', ['服饰', '贸易']],
  ['墨香阁书店', '墨香阁', ['书店']],
  ['念之裳服装厂', '念之裳', ['服装厂']],
  ['鹭栖光电与智能科技', '鹭栖', ['光电', '与', '智能科技']],
  ['大地板业', '大地', ['板业']],
  ['念之裳', '念之裳', []],
  ['', '', []],
])('%j is the brand %j and the trade words %j', (text, brand, words) => {
  expect(splitBrand(text)).toMatchObject({ brand, words })
})

test('a single character before trade words is a stump, whose first half may be the region', () => {
  expect(splitBrand('滩服饰').isStump).toBe(true)
  expect(splitBrand('云裳服饰').isStump).toBe(false)
})
