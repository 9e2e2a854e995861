import { answerText, readAnswers } from '@shared/lead/answers.rules'
import { leadNumber } from '@shared/lead/lead-number.rules'
import { sayAssignment, sayLead } from '@shared/lead/lead.labels'
import { decidePlacement, type PlacementSituation } from '@shared/lead/placement.rules'
import { canReach } from '@shared/lead/reach.rules'
import { brandId } from '@shared/kernel/ids'
import type { FormQuestion } from '@shared/lead/lead.types'

const question = (more: Partial<FormQuestion>): FormQuestion => ({
  key: 'q',
  label: '面积',
  kind: 'text',
  options: [],
  isRequired: false,
  ...more,
})

describe('answers to a company’s own questions', () => {
  test.each([
    ['80', '80'],
    [80, '80'],
    [true, 'true'],
    [['卫衣', '外套', ''], '卫衣、外套'],
    [null, ''],
    [{ a: 1 }, ''],
  ])('%j is read as %s', (value, expected) => {
    expect(answerText(value)).toBe(expected)
  })

  test.each([
    ['a required one left open', { isRequired: true }, ' ', '请填写面积'],
    ['no number', { kind: 'number' as const }, '很大', '面积请填数字'],
    ['no option', { kind: 'choice' as const, options: ['大', '小'] }, '中', '面积请从选项里选'],
    ['too long', {}, '长'.repeat(501), '面积最多 500 个字'],
  ])('%s gets a sentence at its field', (_, more, value, sentence) => {
    expect(readAnswers([question(more)], { q: value })).toEqual({ answers: [], complaints: { 'answers.q': sentence } })
  })

  test('answers keep the question as it was asked; strangers’ extra keys are ignored', () => {
    const choice = question({ kind: 'choice', options: ['大', '小'] })
    expect(readAnswers([choice], { q: ['大', '小'], other: 'x' })).toEqual({
      answers: [{ key: 'q', label: '面积', answer: '大、小' }],
      complaints: {},
    })
  })
})

describe('where a new lead goes', () => {
  const [anna, bert] = [brandId<'Staff'>('anna'), brandId<'Staff'>('bert')]
  const toAnna = { staffId: anna, staffName: '安娜', openLeads: 0, rule: null }
  const situation: PlacementSituation = { sureCustomer: null, mineOf: null, assignment: toAnna }
  const of = (id: typeof anna, isActive = true) => ({ owner: { id, isActive } })
  test.each([
    ['whom the rules choose', situation, { state: 'offered', ownerId: anna }],
    ['nobody', { ...situation, assignment: null }, { state: 'unassigned', ownerId: null }],
    ['who typed it in', { ...situation, mineOf: bert }, { state: 'accepted', ownerId: bert }],
    ['the customer’s owner', { ...situation, sureCustomer: of(anna) }, { ownerId: anna, collidesWith: null }],
    [
      'the other owner, as a collision',
      { ...situation, sureCustomer: of(bert) },
      { ownerId: bert, collidesWith: anna },
    ],
    [
      'nobody yet when the owner left',
      { ...situation, sureCustomer: of(bert, false) },
      { ownerId: null, collidesWith: null },
    ],
    [
      'nobody yet when there is no owner',
      { ...situation, sureCustomer: { owner: null } },
      { state: 'attached', ownerId: null },
    ],
  ])('to %s', (_, given, expected) => {
    expect(decidePlacement(given)).toMatchObject(expected)
  })

  test('the reason is said in words', () => {
    const rule = { id: 'r', name: '广州客户', strategy: 'round_robin' as const }
    expect([
      sayAssignment(toAnna),
      sayAssignment({ ...toAnna, openLeads: 3 }),
      sayAssignment({ ...toAnna, rule }),
      sayAssignment({ ...toAnna, rule: { ...rule, strategy: 'least_loaded' } }),
    ]).toEqual(['手上没有线索', '手上 3 条，相对最少', '规则“广州客户”：轮到', '规则“广州客户”：手上没有线索'])
  })
})

test('a lead is called by company and person, and has a number short enough to read out', () => {
  expect(sayLead({ company: '云裳服饰', name: '陈女士' })).toBe('云裳服饰 · 陈女士')
  expect(sayLead({ company: '', name: '' })).toBe('未留姓名')
  expect(leadNumber(brandId('0123456789abcdefk7qm'), '2026-11-17T17:00:00.000Z')).toBe('261118-EFK7QM')
})

test('a phone, an e-mail or a WeChat name is enough to answer somebody', () => {
  const nobody = { phones: [], isWechatSamePhone: false, notes: [] }
  expect([
    canReach(nobody),
    canReach({ ...nobody, wechat: 'chen88' }),
    canReach({ ...nobody, email: 'a@b.cn' }),
  ]).toEqual([false, true, true])
})
