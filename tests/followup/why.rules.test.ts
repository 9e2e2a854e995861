import type { WhyFacts } from '@shared/followup/inbox.types'
import { sayWhy } from '@shared/followup/why.rules'
import { china } from '../calendar/calendars'

const now = china('2026-11-18 10:00')
const plan = (dueAt: string, what = '寄报价'): WhyFacts => ({ kind: 'plan', dueAt: china(dueAt), what })
const same = (facts: Partial<Extract<WhyFacts, { kind: 'same_customer' }>>): WhyFacts => ({
  kind: 'same_customer',
  isSure: false,
  department: '二组',
  lastActivity: 'month',
  ...facts,
})

describe('why an item stands in the inbox now', () => {
  test.each<[WhyFacts, string, boolean]>([
    [{ kind: 'offer', acceptBy: china('2026-11-18 10:08') }, '还剩 8 分钟没接受就转给下一位', false],
    [{ kind: 'offer', acceptBy: china('2026-11-18 10:00') }, '过了时间没接受，正在转给下一位', true],
    [{ kind: 'offer', acceptBy: china('2026-11-19 09:25') }, '明天 9:25 前没接受就转给下一位', false],
    [{ kind: 'offer', acceptBy: null }, '等您接受', false],
    [plan('2026-11-18 15:00', '电话，确认面料手感'), '约好今天 15:00 电话，确认面料手感', false],
    [plan('2026-11-18 10:00'), '刚刚到期：约好寄报价', false],
    [plan('2026-11-18 09:30'), '逾期 30 分钟：约好寄报价', true],
    [plan('2026-11-16 10:00'), '逾期 2 天：约好寄报价', true],
    [same({}), '与二组的客户可能是同一家，上次联系在一个月内', false],
    [same({ isSure: true, lastActivity: 'week' }), '与二组的客户是同一家，上次联系在一周内', false],
    [same({ lastActivity: 'older' }), '与二组的客户可能是同一家，上次联系在一个月前', false],
    [same({ lastActivity: 'never' }), '与二组的客户可能是同一家，还没有人联系过', false],
    [{ kind: 'words', words: '已改派给李二' }, '已改派给李二', false],
  ])('%j says %s', (facts, words, isLate) => {
    expect(sayWhy(facts, now)).toEqual({ words, isLate })
  })

  test('the same facts say something else an hour later: the sentence is made while reading', () => {
    expect(sayWhy(plan('2026-11-18 15:00'), china('2026-11-18 16:00'))).toEqual({
      words: '逾期 1 小时：约好寄报价',
      isLate: true,
    })
  })
})
