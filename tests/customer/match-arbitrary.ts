import fc from 'fast-check'
import type { MatchRecord } from '@shared/customer/match.types'
import { codes } from './match-records'

const optional = <T>(values: fc.Arbitrary<T>) => fc.option(values, { nil: undefined })
const oneOf = (...texts: string[]) => fc.constantFrom(...texts)
const someOf = (...texts: string[]) => fc.shuffledSubarray(texts, { maxLength: Math.min(3, texts.length) })

const region = fc.constantFrom(
  {},
  { province: '广东省' },
  { province: '广东省', city: '广州市' },
  { province: '广东省', city: '广州市', district: '天河区' },
  { province: '广东省', city: '深圳市' },
  { province: '湖南省', city: '长沙市' },
)

/** Records over few values, so that two of them often agree, nearly agree or contradict each other. */
export const matchRecord: fc.Arbitrary<MatchRecord> = fc
  .record({
    phones: optional(someOf('+8613800138000', '+8613800138001', '+862038880001', '+864008001234', '+85291234567')),
    creditCode: optional(oneOf(codes[0], codes[1], '7004794', '7004749', '')),
    unionid: optional(oneOf('oA', 'oB', '')),
    moreUnionids: optional(someOf('oA', 'oC')),
    email: optional(oneOf('chen.wei@yunshang.cn', 'chenwei@yunshang.cn', 'lw@163.com', '10086@qq.com', '')),
    moreEmails: optional(someOf('info@yunshang.cn', 'info@jinxiu.cn')),
    companyName: optional(oneOf('广州市云裳服饰有限公司', '深圳市云裳服饰有限公司', '云裳服饰店', '')),
    companyCore: optional(oneOf('云裳服饰', '云棠服饰', '云裳制衣', '云裳', '宏发服饰', '')),
    companyBrand: optional(oneOf('云裳', '宏发', '')),
    companyRegion: optional(region),
    formerCores: optional(someOf('云裳服饰', '霓裳服饰')),
    shortName: optional(oneOf('云裳', '霓裳', '')),
    contactNames: optional(someOf('王伟', '王总', '陈志强', '陈志明', 'wei chen', 'Chen Wie', 'Amy', '')),
    birthday: optional(oneOf('1988-03-12', '1988-12-03', '1988-03-13', '1990-01-01', '不详', '')),
    region: optional(region),
    address: optional(oneOf('广州市体育西路103号富力大厦', '体育西路103号', '体育西路99号富力大厦', '沙河', '')),
    postcode: optional(oneOf('510620', '510260', '518000')),
  })
  .map((record) => Object.fromEntries(Object.entries(record).filter(([, value]) => value !== undefined)))
