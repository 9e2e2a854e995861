import { addMs, DAY_MS, MINUTE_MS } from '@shared/kernel/instant'
import { codeExpiry, isCodeGood, maySendAgain, SESSION_MS, type SentCode } from '@shared/session/session.rules'

const SENT_AT = '2026-11-18T02:00:00.000Z'
const sent = (tries = 0): SentCode => ({ sentAt: SENT_AT, expiresAt: codeExpiry(SENT_AT), tries })
const after = (ms: number) => addMs(SENT_AT, ms)

test.each([
  ['the first code is sent', null, 0, true],
  ['a second at once is not', sent(), 0, false],
  ['nor a millisecond before its minute', sent(), MINUTE_MS - 1, false],
  ['after a minute it is', sent(), MINUTE_MS, true],
  ['guessing wrong does not hurry it', sent(5), MINUTE_MS - 1, false],
])('%s', (_, last, ms, expected) => {
  expect(maySendAgain(last, after(ms))).toBe(expected)
})

test.each([
  ['the sent code opens', sent(), true, MINUTE_MS, true],
  ['another one does not', sent(), false, MINUTE_MS, false],
  ['where none was sent nothing opens', null, true, 0, false],
  ['in the last millisecond of five minutes it opens', sent(), true, 5 * MINUTE_MS - 1, true],
  ['when they are over it does not', sent(), true, 5 * MINUTE_MS, false],
  ['after four wrong guesses it still opens', sent(4), true, MINUTE_MS, true],
  ['after five it is dead, even when right', sent(5), true, MINUTE_MS, false],
])('%s', (_, code, isSame, ms, expected) => {
  expect(isCodeGood(code, isSame, after(ms))).toBe(expected)
})

test('a phone stays signed in for thirty days', () => {
  expect(SESSION_MS).toBe(30 * DAY_MS)
})
