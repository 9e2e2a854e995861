import { creditsNeeded, isPurpose, purposes, type Purpose } from '@shared/message/purpose.rules'
import { chooseWay, smsAt, todayFrom, type Reach } from '@shared/message/reach.rules'

const wallet = (credits: number, isBanned = false): Reach['subscribe'] => ({ credits, isBanned })
const phone = (changes: Partial<NonNullable<Reach['sms']>> = {}): Reach['sms'] => ({
  phone: '+8613800138000',
  isBlacklisted: false,
  sentToday: 0,
  ...changes,
})
const BY_CREDIT = { channel: 'subscribe' }
const BY_SMS = { channel: 'sms', phone: '+8613800138000' }
const NOT_AT_ALL = { channel: 'none' }

describe('which way a customer is written to', () => {
  test.each<[string, Purpose, Reach, object, string[]]>([
    ['a credit comes first', 'ticket_replied', { subscribe: wallet(5), sms: phone() }, BY_CREDIT, []],
    [
      'the last credit goes to what matters most',
      'ticket_waiting',
      { subscribe: wallet(1), sms: phone() },
      BY_CREDIT,
      [],
    ],
    ['and not to less', 'ticket_replied', { subscribe: wallet(1), sms: phone() }, BY_SMS, ['few_credits']],
    ['two credits carry a reply', 'ticket_replied', { subscribe: wallet(2), sms: phone() }, BY_CREDIT, []],
    [
      'but no mere news',
      'ticket_assigned',
      { subscribe: wallet(2), sms: phone() },
      NOT_AT_ALL,
      ['few_credits', 'not_worth_sms'],
    ],
    ['an empty wallet means SMS', 'ticket_replied', { subscribe: wallet(0), sms: phone() }, BY_SMS, ['no_credits']],
    ['a banned template means SMS', 'ticket_waiting', { subscribe: wallet(3, true), sms: phone() }, BY_SMS, ['banned']],
    ['no template means SMS', 'ticket_waiting', { subscribe: null, sms: phone() }, BY_SMS, ['no_template']],
    [
      'no account means the page',
      'ticket_waiting',
      { subscribe: wallet(0), sms: null },
      NOT_AT_ALL,
      ['no_credits', 'no_sms'],
    ],
    [
      'no phone means the page',
      'ticket_waiting',
      { subscribe: null, sms: phone({ phone: null }) },
      NOT_AT_ALL,
      ['no_template', 'no_phone'],
    ],
    [
      'a number that said R is left alone',
      'ticket_waiting',
      { subscribe: null, sms: phone({ isBlacklisted: true }) },
      NOT_AT_ALL,
      ['no_template', 'blacklisted'],
    ],
    [
      'the tenth SMS of a day goes out',
      'ticket_waiting',
      { subscribe: null, sms: phone({ sentToday: 9 }) },
      BY_SMS,
      ['no_template'],
    ],
    [
      'the eleventh does not',
      'ticket_waiting',
      { subscribe: null, sms: phone({ sentToday: 10 }) },
      NOT_AT_ALL,
      ['no_template', 'day_full'],
    ],
  ])('%s', (_, purpose, reach, way, skipped) => {
    expect(chooseWay(purpose, reach)).toEqual({ way, skipped })
  })

  test('a more important purpose never needs more credits than a less important one', () => {
    const names = Object.keys(purposes).filter(isPurpose)
    const sorted = names.sort((a, b) => purposes[b].importance - purposes[a].importance).map(creditsNeeded)
    expect(sorted).toEqual([...sorted].sort((a, b) => a - b))
    expect(Math.min(...sorted)).toBe(1)
  })

  test('a name from the ledger is a purpose only if it is ours', () => {
    expect(['ticket_replied', 'toString', 'advert'].map(isPurpose)).toEqual([true, false, false])
  })
})

describe('the quiet hours', () => {
  test.each([
    ['2026-11-25T00:59:59.999Z', '2026-11-25T01:00:00.000Z'],
    ['2026-11-25T01:00:00.000Z', '2026-11-25T01:00:00.000Z'],
    ['2026-11-25T12:59:59.999Z', '2026-11-25T12:59:59.999Z'],
    ['2026-11-25T13:00:00.000Z', '2026-11-26T01:00:00.000Z'],
    ['2026-11-25T16:00:00.000Z', '2026-11-26T01:00:00.000Z'],
  ])('an SMS of %s leaves at %s', (now, at) => {
    expect(smsAt(now)).toBe(at)
  })

  test('a day begins at midnight in China', () => {
    expect(todayFrom('2026-11-25T15:59:59.999Z')).toBe('2026-11-24T16:00:00.000Z')
    expect(todayFrom('2026-11-25T16:00:00.000Z')).toBe('2026-11-25T16:00:00.000Z')
  })
})
