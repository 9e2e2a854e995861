import { takeCompany } from '@shared/lead/clean-company'

test.each([
  ['广州市云裳服饰贸易有限公司', '广州市云裳服饰贸易有限公司'],
  ['我是广州市云裳服饰有限公司的采购', '广州市云裳服饰有限公司'],
  ['你好,这里是杭州青柚鹿服饰有限公司', '杭州青柚鹿服饰有限公司'],
  ['我们公司叫念之裳服装设计工作室', '念之裳服装设计工作室'],
  ['帮杭州青柚鹿服饰有限公司问价', '杭州青柚鹿服饰有限公司'],
  ['青柚鹿(杭州)服饰有限公司', '青柚鹿(杭州)服饰有限公司'],
  ['念之裳制衣厂', '念之裳制衣厂'],
  ['广州市第一中学 校服', '广州市第一中学'],
  ['阿梅饰品商行 要货', '阿梅饰品商行'],
  ['杭州鹿鸣贸易', '杭州鹿鸣贸易'],
  ['ABC Trading Co., Ltd. hello', 'ABC Trading Co., Ltd.'],
])('%j names the company %s', (text, name) => {
  expect(takeCompany(text)?.name).toBe(name)
})

test.each([
  '贵公司还招代理吗',
  '我们公司想做一批文化衫',
  '发物流公司',
  '找一家服装厂',
  '你们店',
  '我开了个服装店',
  '在义乌开服装店',
  '想订200件',
  '有限公司',
  '',
])('%j names none', (text) => {
  expect(takeCompany(text)).toBeNull()
})

test('what was said around the name stays', () => {
  expect(takeCompany('陈女士 广州市云裳服饰有限公司想订200件')?.rest).toBe('陈女士  | 想订200件')
})
