import fc from 'fast-check'
import { classifyLead, GRADE_FROM } from '@shared/lead/classify.rules'
import { cleanLead, parsePastedLead } from '@shared/lead/clean.rules'
import { channelKinds } from '@shared/lead/lead.types'

const classified = (pasted: string) => classifyLead({ clean: parsePastedLead(pasted), channelKind: 'code' })

test('the reasons of a full lead are words a salesperson understands, and add up to its score', () => {
  const { score, grade, reasons } = classified(
    '〔陈女士〕 +86 138-0013 8000(微信同号) 广州市云裳服饰贸易有限公司\n   想订200件秋款卫衣',
  )
  expect(reasons.map(({ points, reason }) => `${points} ${reason}`)).toEqual([
    '18 留了手机号',
    '2 微信与手机同号',
    '3 留了称呼',
    '16 写了公司全称',
    '3 知道所在地区',
    '6 行业对口',
    '20 想订货',
    '12 数量约 200 件',
    '3 需求写得具体',
    '4 扫码而来',
  ])
  expect([score, grade]).toEqual([87, 'A'])
})

test('the best lead there can be has exactly 100 points', () => {
  const clean = parsePastedLead('陈小雨 13800138000微信同号 广州市云裳服饰有限公司 急用，想订5000件卫衣')
  expect(classifyLead({ clean, channelKind: 'referral' })).toMatchObject({ score: 100, grade: 'A' })
})

test('a lead below zero is lifted to zero by a reason of its own', () => {
  const { score, grade, reasons } = classified('测试')
  expect([score, grade]).toEqual([0, 'D'])
  expect(reasons.at(-1)?.reason).toBe('最低为 0 分')
})

test.each([
  ['想订200件秋款卫衣', '订货'],
  ['来300套校服', '订货'],
  ['能不能先看样衣', '打样'],
  ['卫衣批发价多少？', '询价'],
  ['报个价，要订200件', '订货'],
  ['想加盟你们品牌', '合作加盟'],
  ['支持一件代发吗', '合作加盟'],
  ['收到的衣服有质量问题要退货', '售后'],
  ['招聘兼职，日结', '广告招聘'],
  ['代开发票，点数低', '广告招聘'],
  ['你好', '其他'],
  ['', '其他'],
])('%j means %s', (wish, intent) => {
  expect(classifyLead({ clean: cleanLead({ phone: '13800138000', wish }), channelKind: 'form' }).intent).toBe(intent)
})

test.each([
  [{ company: '广州市云裳服饰贸易有限公司' }, '服装批发'],
  [{ company: '念之裳制衣厂' }, '服装工厂'],
  [{ company: '杭州青柚鹿服装电子商务有限公司' }, '服装电商'],
  [{ company: '虎门小鹿女装店' }, '服装零售'],
  [{ company: '青柚鹿服饰有限公司' }, '服装服饰'],
  [{ company: '广州市第一中学' }, '学校'],
  [{ company: '云栖酒店管理有限公司' }, '酒店'],
  [{ company: '鹭栖食品有限公司' }, '食品'],
  [{ company: '鹭栖科技有限公司', wish: '给员工做文化衫' }, '企业团购'],
  [{ wish: '抖音直播带货，找货源' }, '服装电商'],
  [{ wish: '我在县城开了个女装店' }, '服装零售'],
  [{ wish: '你好' }, ''],
])('%j is in the trade %j', (raw, industry) => {
  expect(classifyLead({ clean: cleanLead(raw), channelKind: 'form' }).industry).toBe(industry)
})

test.each([
  ['想订200件', 200],
  ['1,200 件卫衣', 1_200],
  ['先要50件，后面3000件', 3_000],
  ['1.5万条', 15_000],
  ['2千多套', 2_000],
  ['3k件', 3_000],
  ['两百五十件', 250],
  ['三千五百套', 3_500],
  ['十件', 10],
  ['两万件', 20_000],
  ['5打袜子', 60],
  ['２００件', 200],
  ['3个月内', undefined],
  ['一件代发', undefined],
  ['99999999999件', undefined],
  ['13800138000', undefined],
])('%j asks for %p pieces', (wish, pieces) => {
  expect(classifyLead({ clean: cleanLead({ wish }), channelKind: 'form' }).quantity?.pieces).toBe(pieces)
})

test.each([
  ['10月前要200件', '10月前', false],
  ['10月15日前交货', '10月15日前', false],
  ['下个月底要', '下个月底', false],
  ['两周内', '两周内', false],
  ['开学前要', '开学前', false],
  ['急用', '急用', true],
  ['尽快发货', '尽快', true],
  ['三天内要', '三天内', true],
  ['秋款卫衣', undefined, undefined],
])('%j wants the goods %j, urgent: %p', (wish, words, isUrgent) => {
  const { delivery } = classifyLead({ clean: cleanLead({ wish }), channelKind: 'form' })
  expect([delivery?.words, delivery?.isUrgent]).toEqual([words, isUrgent])
})

test.each([
  ['招聘 13800138000', true],
  ['www.abc.com 免费推广', true],
  ['啊啊啊啊啊', true],
  ['测试', true],
  ['13900000000 你好', true],
  ['看了 www.abc.com 的款，想订200件 13800138000', false],
  ['想订200件 13800138000', false],
])('%j is suspected of being nobody: %p', (pasted, isSpamSuspected) => {
  expect(classified(pasted).isSpamSuspected).toBe(isSpamSuspected)
})

test.each([
  ['13800138000', 'D'],
  ['卫衣批发价多少？13912340000', 'C'],
  ['王经理，13800138000，深圳，工装定制', 'B'],
  ['广州市第一中学 周老师 校服3000套 10月前 020-88886666', 'A'],
])('%j has the grade %s', (pasted, grade) => {
  expect(classified(pasted).grade).toBe(grade)
})

const words = fc.constantFrom(
  '想订200件',
  '招聘',
  '13800138000',
  '陈女士',
  '广州市云裳服饰有限公司',
  '测试',
  '报价',
  '急用',
  '退货',
  '\n',
  ' ',
  '微信同号',
)
const anyLead = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 120 }),
  fc.array(words, { maxLength: 10 }).map((parts) => parts.join(' ')),
)

test('whatever the lead, the score stays within 0–100, is the sum of its reasons, and gives the grade', () => {
  fc.assert(
    fc.property(anyLead, fc.constantFrom(...channelKinds), (pasted, channelKind) => {
      const { score, reasons, grade } = classifyLead({ clean: parsePastedLead(pasted), channelKind })
      expect(score).toBeGreaterThanOrEqual(0)
      expect(score).toBeLessThanOrEqual(100)
      expect(reasons.reduce((sum, { points }) => sum + points, 0)).toBe(score)
      expect(reasons.every(({ reason }) => reason !== '')).toBe(true)
      const expected = score >= GRADE_FROM.A ? 'A' : score >= GRADE_FROM.B ? 'B' : score >= GRADE_FROM.C ? 'C' : 'D'
      expect(grade).toBe(expected)
    }),
    { numRuns: 300 },
  )
})
