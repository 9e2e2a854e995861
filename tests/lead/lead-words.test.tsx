import { sayAcceptBy, sayField, sayMatch, toGradeTag, toStateTag } from '@/features/lead/show/lead-words'
import { toStateSegments } from '../../miniprogram/pages/leads/lead-row-look'

const NOW = '2026-11-23T02:30:00.000Z'

test.each([
  ['new', null, '没有找到相同的客户，是新面孔'],
  [
    'likely',
    { customerId: null, maskedName: '云*服饰', ownerDepartment: '销售二组' },
    '可能是老客户 云*服饰（销售二组负责），请核对',
  ],
  ['sure', { customerId: null, maskedName: '云裳服饰', ownerDepartment: '' }, '就是老客户 云裳服饰'],
] as const)('A match that is %s is said in one sentence', (match, matchCustomer, words) => {
  expect(sayMatch({ match, matchCustomer })).toBe(words)
})

test('Only a waiting lead counts down', () => {
  const acceptBy = '2026-11-23T02:38:00.000Z'
  expect(sayAcceptBy({ state: 'offered', acceptBy }, NOW)).toBe('还剩 8 分钟')
  expect(sayAcceptBy({ state: 'accepted', acceptBy }, NOW)).toBeNull()
  expect(sayAcceptBy({ state: 'offered', acceptBy: null }, NOW)).toBeNull()
})

test('State and grade are words, colour only repeats them', () => {
  expect(toStateTag('offered')).toEqual({ text: '待接受', tone: 'accent' })
  expect(toGradeTag({ grade: 'A', score: 86 })).toEqual({ text: 'A 级 86', tone: 'good' })
  expect(toGradeTag({ grade: 'C', score: 37 })).toEqual({ text: 'C 级 37', tone: 'plain' })
})

test('A field the phone has no name for is shown as it is', () => {
  expect(sayField('company')).toBe('公司')
  expect(sayField('colour')).toBe('colour')
})

test('What waits for anybody is a manager’s business', () => {
  const values = (isManaging: boolean) => toStateSegments(isManaging).map(({ value }) => value)
  expect(values(true)).toContain('unassigned')
  expect(values(false)).not.toContain('unassigned')
  expect(values(false)[0]).toBe('all')
})
