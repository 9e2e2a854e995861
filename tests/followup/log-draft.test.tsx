import { emptyDraft, nextOf, saySave, toInput, toTarget, type LogDraft } from '@/features/followup/components/log-draft'
import { addMs, DAY_MS } from '@shared/kernel/instant'

/** Monday 10:30 in China. */
const NOW = '2026-11-23T02:30:00.000Z'
const target = { customerId: 'customer0001', leadId: null, title: '云裳服饰 · 陈女士' }
const draftWith = (parts: Partial<LogDraft>): LogDraft => ({ ...emptyDraft, ...parts })

test.each([
  ['without a next step', {}, '保存'],
  ['tomorrow', { nextAt: '2026-11-24T02:00:00.000Z' }, '保存，明天提醒我'],
  ['in three days', { nextAt: '2026-11-26T02:00:00.000Z' }, '保存，3 天后提醒我'],
  ['next Monday', { nextAt: '2026-11-30T02:00:00.000Z' }, '保存，下周一提醒我'],
  ['at an own moment', { nextAt: '2026-11-26T07:30:00.000Z' }, '保存，周四 15:30提醒我'],
  ['when the day of an old draft is over', { nextAt: addMs(NOW, -DAY_MS) }, '保存'],
])('The button tells what saving does %s', (_, parts, words) => {
  expect(saySave(draftWith(parts), NOW)).toBe(words)
})

test('Choosing a day is enough: the usual step is meant until another is written', () => {
  const nextAt = '2026-11-24T02:00:00.000Z'
  expect(nextOf(draftWith({ nextAt }), NOW)).toEqual({ at: nextAt, what: '再联系' })
  expect(nextOf(draftWith({ nextAt, nextWhat: ' 寄报价 ' }), NOW)).toEqual({ at: nextAt, what: '寄报价' })
})

test('What is sent holds whom it is about, the words without their edges, and every photo', () => {
  const draft = draftWith({ result: '面料满意', words: ' 要 200 件 ', fileIds: ['file0001'] })
  expect(toInput(draft, { target, fileIds: [], now: NOW })).toEqual({
    customerId: 'customer0001',
    leadId: null,
    way: 'call',
    result: '面料满意',
    words: '要 200 件',
    fileIds: ['file0001'],
    next: null,
  })
})

test('A follow-up the server refused opens again with everything that was written', () => {
  const draft = draftWith({ way: 'visit', result: '等样衣', words: '周五来看', nextAt: '2026-11-24T02:00:00.000Z' })
  const input = toInput(draft, { target, fileIds: [], now: NOW })
  const kept = { requestId: 'r1', who: target.title, input, photos: [], lostPhotos: 0, refusal: '时间已过' }
  const again = toTarget(kept).again?.content ?? emptyDraft
  expect(toInput(again, { target, fileIds: [], now: NOW })).toEqual(input)
})
