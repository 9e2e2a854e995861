import { findSelf, isLoneSurname, readGivenName, readPerson, unwrap } from '@shared/lead/clean-names'

test.each([
  ['张三', { name: '张三' }],
  ['陈小雨', { name: '陈小雨' }],
  ['欧阳娜娜', { name: '欧阳娜娜' }],
  ['司马光', { name: '司马光' }],
  ['陈女士', { name: '陈女士', honorific: '女士' }],
  ['欧阳先生', { name: '欧阳先生', honorific: '先生' }],
  ['李总', { name: '李总', honorific: '总' }],
  ['王总经理', { name: '王总经理', honorific: '总经理' }],
  ['陈小雨女士', { name: '陈小雨', honorific: '女士' }],
  ['刘老板', { name: '刘老板', honorific: '老板' }],
  ['小李', { name: '小李' }],
  ['老王', { name: '老王' }],
  ['Linda', { name: 'Linda' }],
  ['John Smith', { name: 'John Smith' }],
  ['Linda陈', { name: 'Linda陈' }],
])('%s is a person', (word, person) => {
  expect(readPerson(word)).toEqual(person)
})

test.each([
  '谢谢',
  '高领',
  '方便',
  '白色',
  '周末',
  '马上',
  '卫衣',
  '毛衫',
  '童装',
  '成都',
  '江门',
  '时尚',
  '想订货',
  'Hello',
  'Email',
  'nike',
  '经理',
  '陈',
  '陈小雨的店',
  '',
])('%j is no person', (word) => {
  expect(readPerson(word)).toBeNull()
})

test.each([
  ['我叫王芳,在义乌', '王芳'],
  ['你好,我是陈小雨', '陈小雨'],
  ['我姓刘,想订货', '刘'],
  ['云裳服饰的李经理', '李经理'],
  ['联系人周敏', '周敏'],
])('%j says who it is', (text, name) => {
  expect(findSelf(text)?.person.name).toBe(name)
})

test.each(['我是做批发的', '我是高端客户', '红色的', '找货源', ''])('%j says no name', (text) => {
  expect(findSelf(text)).toBeNull()
})

test.each([
  ['〔陈女士〕', '陈女士'],
  ['【陈女士', '陈女士'],
  ['(陈女士)', '陈女士'],
  ['陈女士🌸✨', '陈女士'],
  ['“陈女士”,', '陈女士'],
  ['云裳(广州)', '云裳(广州)'],
  ['🇨🇳陈👩🏻', '陈'],
  ['~~', ''],
])('%j without its wrapping is %j', (text, bare) => {
  expect(unwrap(text)).toBe(bare)
})

test.each([
  ['何女士(经理)', { name: '何女士', honorific: '女士' }],
  ['马先生收', { name: '马先生', honorific: '先生' }],
  ['采购部', { name: '采购部' }],
  ['🌸', null],
])('typed as a name, %j is taken as %j', (text, person) => {
  expect(readGivenName(text)).toEqual(person)
})

test('a lone surname counts only when it is hardly ever another word', () => {
  expect([isLoneSurname('陈'), isLoneSurname('白'), isLoneSurname('陈陈')]).toEqual([true, false, false])
})
