import { decideAnswerBy } from '@shared/ticket/answer-by.rules'
import { brandId } from '@shared/kernel/ids'
import { sayPromise, sayTicketWhy } from '@shared/ticket/ticket-why.rules'
import { ticketNumber } from '@shared/ticket/ticket-number.rules'
import { decideConfirm, decideReply } from '@shared/ticket/ticket-state.rules'
import { ticketUrgency } from '@shared/ticket/ticket-urgency.rules'
import { workingCalendar } from '../calendar/calendars'
import { assigned, at, moment, staffId, START, submitted, taken } from './standings'

const by = staffId('anna')
const then = (state: 'in_progress' | 'waiting' | 'resolved') =>
  taken(decideReply(assigned(), { by, then: state }, moment('2026-11-17 11:00')))
const closed = taken(decideConfirm(then('resolved'), at('2026-11-17 11:30')))

describe('why a ticket stands in the list', () => {
  test.each([
    ['nobody has it', submitted(), '2026-11-17 11:40', '还没有人接，还剩 20 分钟未首次回复', false],
    ['the first answer is due', assigned(), '2026-11-17 11:40', '还剩 20 分钟未首次回复', false],
    ['the first answer is late', assigned(), '2026-11-17 12:20', '逾期 20 分钟未首次回复', true],
    ['it is worked on', then('in_progress'), '2026-11-17 12:20', '周五 11:30 前要解决', false],
    ['it is late', then('in_progress'), '2026-11-20 13:30', '逾期 2 小时未解决', true],
    ['the customer has the ball', then('waiting'), '2026-11-17 14:00', '3 小时前起等客户回复', false],
    ['it is resolved', then('resolved'), '2026-11-17 14:00', '已解决，等客户确认', false],
    ['it is over', closed, '2026-11-17 14:00', '', false],
    [
      'it was merged',
      { ...closed, mergedIntoId: brandId<'Ticket'>('other') },
      '2026-11-17 14:00',
      '已并入另一张工单',
      false,
    ],
  ])('when %s', (_, ticket, now, words, isLate) => {
    expect(sayTicketWhy(ticket, at(now))).toEqual({ words, isLate })
  })
})

describe('what the customer is promised', () => {
  test.each([
    ['an answer', assigned(), START, '我们会在今天 12:00 前回复您', '2026-11-17 12:00'],
    ['a result', then('in_progress'), START, '预计周五 11:30 前给您结果', '2026-11-20 11:30'],
    ['nothing while they have to answer', then('waiting'), START, '请您回复，我们收到后马上继续', null],
    ['nothing more once it is done', then('resolved'), START, '已经处理好了，请您确认', null],
    ['nothing when it is over', closed, START, '这张工单已经结束', null],
    ['no time that has passed', assigned(), '2026-11-17 14:00', '让您久等了，我们正在加紧处理', null],
  ])('is %s', (_, ticket, now, words, promisedBy) => {
    const promised = promisedBy === null ? null : at(promisedBy)
    expect(sayPromise(ticket, { now: at(now), answerBy: null })).toEqual({ words, by: promised })
  })

  test('is the honest time while nobody has it', () => {
    const answerBy = at('2026-11-18 11:00')
    expect(sayPromise(submitted(), { now: at(START), answerBy })).toMatchObject({ by: answerBy })
  })
})

describe('by when somebody answers', () => {
  test.each([
    ['during work, with somebody who has it', START, true, '2026-11-17 12:00'],
    ['during work, with an empty desk: tomorrow', START, false, '2026-11-18 11:00'],
    ['on Friday with an empty desk: on Monday', '2026-11-20 16:00', false, '2026-11-23 11:00'],
    ['at night, somebody has it', '2026-11-17 22:00', true, '2026-11-18 11:00'],
    ['at night, with an empty desk', '2026-11-17 22:00', false, '2026-11-18 11:00'],
    ['over lunch', '2026-11-17 12:30', false, '2026-11-17 15:30'],
    ['on the first day of the National Day holidays', '2026-10-01 10:00', false, '2026-10-08 11:00'],
  ])('%s', (_, now, isTaken, expected) => {
    const answerBy = decideAnswerBy(workingCalendar(), at(now), { firstResponseMinutes: 120, isTaken })
    expect(answerBy).toBe(at(expected))
  })
})

describe('where a ticket stands', () => {
  test('is by the promise that is due first, a complaint two hours sooner, and a waiting one by when it began to wait', () => {
    expect(ticketUrgency(assigned())).toBe(at('2026-11-17 12:00'))
    expect(ticketUrgency(then('in_progress'))).toBe(at('2026-11-20 11:30'))
    expect(ticketUrgency(assigned({ kind: 'complaint' }))).toBe(at('2026-11-17 10:00'))
    expect(ticketUrgency(then('waiting'))).toBe(at('2026-11-17 11:00'))
    expect(ticketUrgency(then('resolved'))).toBe(at(START))
  })
})

test('a number is the day and six characters one can read aloud', () => {
  expect(ticketNumber(brandId('01kf3n2q7abcdek7qm3f'), at('2026-11-18 00:30'))).toBe('261118-K7QM3F')
})
