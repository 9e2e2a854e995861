import { compileCalendar } from '@shared/calendar/working-calendar.rules'
import { defaultCalendar } from '@shared/calendar/default-calendar'
import { decidePhone } from '@shared/ticket/asker-phone.rules'
import { sayServicePromise } from '@shared/ticket/service-hours.rules'
import { trackSteps } from '@shared/ticket/track.rules'
import { stepWords } from '@shared/ticket/ticket-words.labels'

describe('the number to reach somebody by', () => {
  test.each([
    ['+8613800138000', '', '+8613800138000'],
    ['+8613800138000', '没有', '+8613800138000'],
    [null, '138-0013 8000(微信同号)', '+8613800138000'],
  ])('with %s proved and “%s” typed it is %s', (verified, typed, phone) => {
    expect(decidePhone(verified, typed)).toEqual({ ok: true, value: phone })
  })

  test.each([
    ['', 'PHONE_NEEDED'],
    ['没有', 'PHONE_UNREADABLE'],
    ['1380013', 'PHONE_UNREADABLE'],
  ])('with none proved and “%s” typed it is refused as %s', (typed, code) => {
    expect(decidePhone(null, typed)).toEqual({ ok: false, code })
  })
})

describe('when and how fast we answer', () => {
  const nine = { fromMinute: 540, toMinute: 720 }
  const afternoon = { fromMinute: 810, toMinute: 1080 }
  const workday = [nine, afternoon]
  const say = (week: (typeof workday)[], minutes: number): string => {
    const compiled = compileCalendar({ ...defaultCalendar, week })
    if (!compiled.ok) throw new Error('no working time')
    return sayServicePromise(compiled.value, minutes)
  }

  test.each([
    ['工作日', [workday, workday, workday, workday, workday, [], []]],
    ['每天', [workday, workday, workday, workday, workday, workday, workday]],
    ['周一、三、六', [workday, [], workday, [], [], workday, []]],
  ])('%s is named as people name it, from the first hour to the last', (days, week) => {
    expect(say(week, 120)).toBe(`${days} 9:00–18:00，2 小时内回复`)
  })

  test('half an hour is said in minutes', () => {
    expect(say([workday, workday, workday, workday, workday, [], []], 30)).toMatch(/30 分钟内回复$/)
  })
})

describe('the stations of a ticket', () => {
  const standing = {
    createdAt: '2026-11-18T02:00:00.000Z',
    assignedAt: '2026-11-18T02:00:00.000Z',
    startedAt: null,
    firstRespondedAt: null,
    resolvedAt: null,
  }
  const stepsOf = (parts: object, ratedAt: string | null = null) =>
    trackSteps({ ...standing, ...parts } as Parameters<typeof trackSteps>[0], ratedAt)

  test('stand in one order, each with its time once reached', () => {
    expect(stepsOf({}).map(({ name, at }) => [name, at !== null])).toEqual([
      [stepWords.submitted, true],
      [stepWords.assigned, true],
      [stepWords.inProgress, false],
      [stepWords.resolved, false],
      [stepWords.rated, false],
    ])
  })

  test('count as begun with the first answer, though nobody said “in progress”', () => {
    const answered = stepsOf({ firstRespondedAt: '2026-11-18T02:20:00.000Z' })
    expect(answered[2]?.at).toBe('2026-11-18T02:20:00.000Z')
    const begun = stepsOf({ startedAt: '2026-11-18T02:10:00.000Z', firstRespondedAt: '2026-11-18T02:20:00.000Z' })
    expect(begun[2]?.at).toBe('2026-11-18T02:10:00.000Z')
  })

  test('end with the rating', () => {
    expect(stepsOf({ resolvedAt: '2026-11-18T03:00:00.000Z' }, '2026-11-18T04:00:00.000Z').at(-1)?.at).toBe(
      '2026-11-18T04:00:00.000Z',
    )
  })
})
