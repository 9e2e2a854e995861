import { decidePhoneCode, type SentPhoneCode } from '@shared/session/session.rules'

const NOW = '2026-11-25T02:00:00.000Z'
const last = (sentAt: string, sentToday: number): SentPhoneCode => ({
  phone: '+8613900000001',
  sentAt,
  expiresAt: sentAt,
  tries: 0,
  sentToday,
})

test.each<[string, SentPhoneCode | null, boolean, number | string]>([
  ['the first code', null, false, 1],
  ['another a minute later', last('2026-11-25T01:59:00.000Z', 1), false, 2],
  ['another too soon', last('2026-11-25T01:59:00.001Z', 1), false, 'CODE_TOO_SOON'],
  ['one to a phone somebody else just asked for', null, true, 'CODE_TOO_SOON'],
  ['the fifth of a day', last('2026-11-25T01:00:00.000Z', 4), false, 5],
  ['the sixth of a day', last('2026-11-25T01:00:00.000Z', 5), false, 'CODE_TOO_MANY'],
  ['the first of a new day in China', last('2026-11-24T15:59:00.000Z', 5), false, 1],
])('%s is decided', (_, before, isBusy, result) => {
  const decision = decidePhoneCode(before, isBusy, NOW)
  expect(decision.ok ? decision.value : decision.code).toBe(result)
})
