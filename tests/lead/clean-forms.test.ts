import { regionText } from '@shared/customer/region.rules'
import { parsePastedLead } from '@shared/lead/clean.rules'

/** What a salesperson sees of a pasted text: name / phones / company / region / wish, a dash for what was not said. */
const glance = (text: string): string => {
  const { contactName, phones, companyName, region, wish } = parsePastedLead(text)
  const numbers = phones.map(({ e164 }) => e164).join('+')
  return [contactName, numbers, companyName, region && regionText(region), wish?.replaceAll('\n', '⏎')]
    .map((part) => part || '-')
    .join(' / ')
}

test.each([
  [
    '客户：杭州鹿鸣贸易 张总 13711112222 定制马甲500件',
    '张总 / +8613711112222 / 杭州鹿鸣贸易 / 浙江省杭州市 / 定制马甲500件',
  ],
  ['1. 姓名：王小明\n2. 手机：15900001111\n3. 需求：女装批发', '王小明 / +8615900001111 / - / - / 女装批发'],
  ['昵称: 小鹿 | 电话: 138 1111 2222 | 意向: 加盟', '小鹿 / +8613811112222 / - / - / 加盟'],
  [
    '秋款卫衣有货吗？一天出2000件，电话微信13655556666，佛山',
    '- / +8613655556666 / - / 广东省佛山市 / 秋款卫衣有货吗？一天出2000件',
  ],
  ['司徒小姐 0757-83331234 鸿图制衣厂', '司徒小姐 / +8675783331234 / 鸿图制衣厂 / - / -'],
  [
    '陈先生\n电话 13800138000\n地址 广东省广州市越秀区解放路1号\n要羽绒服 300 件',
    '陈先生 / +8613800138000 / - / 广东省广州市越秀区 / 要羽绒服 300 件',
  ],
  [
    'Name: John Smith\nCompany: Acme Garments Ltd.\nTel: +44 20 7946 0958\nMessage: 500 pcs hoodies',
    'John Smith / +442079460958 / Acme Garments Ltd / - / 500 pcs hoodies',
  ],
  ['张伟，李娜 13800138000', '张伟 / +8613800138000 / - / - / 李娜'],
  ['您好！咨询下工装定制，联系人周敏18712345678', '周敏 / +8618712345678 / - / - / 咨询下工装定制'],
  ['13800138000 刘', '刘 / +8613800138000 / - / - / -'],
  ['联系人：黄生 Whatsapp +852 6123 4567', '黄生 / +85261234567 / - / - / -'],
  [
    '公司名称：上海鹭栖服饰有限公司（加盟部） 姓名：何女士（经理）手机：13512341234',
    '何女士 / +8613512341234 / 上海鹭栖服饰有限公司(加盟部) / 上海市 / -',
  ],
  [
    '郑州二七区 火车站 3楼A12 档口 赵姐 13700001234',
    '赵姐 / +8613700001234 / - / 河南省郑州市二七区 / 火车站 3楼A12 档口',
  ],
  [
    '浙江省杭州市余杭区五常街道文一西路969号 马先生收 13800138000',
    '马先生 / +8613800138000 / - / 浙江省杭州市余杭区 / -',
  ],
  ['想了解童装一手货源，可以加v吗 V：abc_12345', '- / - / - / - / 想了解童装一手货源，可以加v吗'],
  [
    '我是陈小雨，来自成都，想做200件班服，开学前要。手机号 136-1234-5678',
    '陈小雨 / +8613612345678 / - / 四川省成都市 / 来自成都，想做200件班服，开学前要',
  ],
  ['广州云裳服饰 陈 13800138000', '陈 / +8613800138000 / 广州云裳服饰 / 广东省广州市 / -'],
  [
    '帮杭州青柚鹿服饰有限公司问下价格 张敏 13800138000',
    '张敏 / +8613800138000 / 杭州青柚鹿服饰有限公司 / 浙江省杭州市 / 帮 问下价格',
  ],
  [
    '公司:云裳服饰,联系人:陈姐,电话:13800138000,数量:200件,交期:10月前',
    '陈姐 / +8613800138000 / 云裳服饰 / - / 数量：200件，交期：10月前',
  ],
  ['微信昵称🌸小鱼儿🌸 要货', '- / - / - / - / 微信昵称🌸小鱼儿🌸 要货'],
])('%j at a glance: %s', (text, expected) => {
  expect(glance(text)).toBe(expected)
})

test('the order of the lines does not matter', () => {
  const lines = ['姓名：张三', '电话：13800138000', '公司：杭州青柚鹿服饰有限公司']
  const forward = glance(lines.join('\n'))
  expect(glance([...lines].reverse().join('\n'))).toBe(forward)
  expect(forward).toBe('张三 / +8613800138000 / 杭州青柚鹿服饰有限公司 / 浙江省杭州市 / -')
})

test('the notes never repeat a number, an e-mail or an address, which may be masked for the reader', () => {
  const { notes } = parsePastedLead(
    '张三 13800138000 a@b.cn 地址：浙江省杭州市余杭区五常街道969号 税号 91440300708461136T',
  )
  expect(notes.join()).not.toMatch(/138|a@b|969|9144/)
})
