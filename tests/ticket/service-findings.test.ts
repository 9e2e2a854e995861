import { findAnswers, findFlow, findKinds, type AnswerFacts } from '@shared/ticket/service-findings.rules'

describe('does the work pile up?', () => {
  test.each([
    [{ created: 120, previousCreated: 90, resolved: 100 }, '在积压：进 120 件，解决 100 件'],
    [{ created: 100, previousCreated: 90, resolved: 120 }, '在消化：进 100 件，解决 120 件'],
    [{ created: 100, previousCreated: 90, resolved: 95 }, '进出平稳：进 100 件，解决 95 件'],
  ])('%j is said as a finding, with the period before beside it', (facts, title) => {
    expect(findFlow(facts)).toEqual({ title, note: '前一段进了 90 件' })
  })

  test('a handful of tickets is no finding', () => {
    expect(findFlow({ created: 3, previousCreated: 0, resolved: 2 }).title).toBe('样本不足：这段时间只有 3 件工单')
  })
})

describe('what do people come for?', () => {
  const kinds = [
    { kind: 'quality', created: 30, satisfaction: 4.6 },
    { kind: 'logistics', created: 20, satisfaction: 3.2 },
    { kind: 'invoice', created: 10, satisfaction: null },
  ] as const

  test('the most frequent kind is the title; complaints and the unhappiest kind stand beside it', () => {
    expect(findKinds(kinds, 4)).toEqual({ title: '质量最多，占 50%', note: '投诉 4 件；物流最不满意，平均 3.2 分' })
  })

  test('without complaints and with one rated kind nothing is made up', () => {
    expect(findKinds([kinds[0], kinds[2]], 0)).toEqual({ title: '质量最多，占 75%', note: '' })
  })
})

describe('who answers slowly?', () => {
  const facts = (minutes: readonly number[]): AnswerFacts => ({
    agents: minutes.map((firstMedianWorkingMinutes, nth) => ({
      name: `客服${nth + 1}`,
      resolved: 20,
      firstMedianWorkingMinutes,
    })),
    firstMedianWorkingMinutes: 30,
    firstInTime: 40,
    firstLate: 3,
  })

  test('who is half as slow again as everybody is named, with both times', () => {
    expect(findAnswers(facts([20, 95]))).toEqual({
      title: '客服2首次回复最慢：中位 1 时 35 分，大家 30 分钟',
      note: '3 件没按承诺的时间',
    })
  })

  test('nobody is named for a difference nobody feels', () => {
    expect(findAnswers({ ...facts([28, 40]), firstLate: 0 })).toEqual({
      title: '大家差不多快：首次回复中位 30 分钟',
      note: '都在承诺的时间内',
    })
  })

  test('a few answers are chance', () => {
    expect(findAnswers({ ...facts([20, 95]), firstInTime: 4, firstLate: 1 }).title).toBe(
      '样本不足：只有 5 件有了首次回复',
    )
  })
})
