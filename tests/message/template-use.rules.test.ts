import { smsTexts, templateWords } from '@shared/message/message.labels'
import { purposes } from '@shared/message/purpose.rules'
import { fillSms } from '@shared/message/template-field.rules'
import { consentUses, smsFields, smsUses } from '@shared/message/template-use.rules'

test.each(smsUses)('our words for %s fill every place of the text the company has approved, and no more', (use) => {
  const places = new Set(smsTexts[use].match(/\{\d+\}/g))
  expect(fillSms(smsFields[use], ['261118-K7QM3F', '已解决'])).toHaveLength(places.size)
  expect(templateWords[use]).not.toBe('')
})

test('consent is asked for at most three uses, WeChat’s limit, and first for what would be missed most', () => {
  const missed = consentUses.map((use) =>
    Math.max(...Object.values(purposes).flatMap(({ template, importance }) => (template === use ? [importance] : []))),
  )
  expect(consentUses.length).toBeLessThanOrEqual(3)
  expect(missed).toEqual([...missed].sort((a, b) => b - a))
})
