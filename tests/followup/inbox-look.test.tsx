import { sayToday, toSegments, toWhyWords } from '../../miniprogram/pages/today/inbox-look'

test.each([
  ['2026-11-23T02:30:00.000Z', '11月23日 周一'],
  ['2026-11-23T16:00:00.000Z', '11月24日 周二'],
  ['2026-12-31T16:00:00.000Z', '1月1日 周五'],
])('The eyebrow names the day as China has it: %s', (now, words) => {
  expect(sayToday(now)).toBe(words)
})

test('Only how late it is is painted, not the whole sentence', () => {
  expect(toWhyWords({ why: '逾期 3 天：约好问样衣反馈', isLate: true })).toEqual([
    { late: '逾期 3 天' },
    '：约好问样衣反馈',
  ])
  expect(toWhyWords({ why: '过了时间没接受，正在转给下一位', isLate: true })).toEqual([
    { late: '过了时间没接受，正在转给下一位' },
  ])
})

test('A countdown is strong but never late', () => {
  expect(toWhyWords({ why: '还剩 8 分钟没接受就转给下一位', isLate: false })).toEqual([
    { strong: '还剩 8 分钟' },
    '没接受就转给下一位',
  ])
  expect(toWhyWords({ why: '约好今天 10:00 电话', isLate: false })).toBe('约好今天 10:00 电话')
})

test('Kinds without an item are not offered, but the chosen one stays', () => {
  const labels = (chosen: 'all' | 'notice') =>
    toSegments({ lead_offer: 4, followup: 8 }, 12, chosen).map(({ label, count }) => `${label} ${count}`)
  expect(labels('all')).toEqual(['全部 12', '新线索 4', '跟进 8'])
  expect(labels('notice')).toEqual(['全部 12', '新线索 4', '跟进 8', '通知 0'])
})
