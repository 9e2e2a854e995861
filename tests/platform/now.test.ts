import { learnServerNow, now } from '@/platform/now'

const aheadMs = () => Date.parse(now()) - Date.now()

test('The phone follows the server’s clock, which the demo moves ahead', () => {
  learnServerNow(new Date(Date.now() + 86_400_000).toISOString())
  expect(Math.abs(aheadMs() - 86_400_000)).toBeLessThan(100)
})

test.each([null, '', 'tomorrow'])('An answer that tells no time changes nothing: %p', (text) => {
  learnServerNow(new Date(Date.now() + 5_000).toISOString())
  learnServerNow(text)
  expect(Math.abs(aheadMs() - 5_000)).toBeLessThan(100)
})
