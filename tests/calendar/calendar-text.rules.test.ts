import fc from 'fast-check'
import { parseCalendarText } from '@shared/calendar/calendar-text.rules'
import { defaultCalendar } from '@shared/calendar/default-calendar'

const sentences = (text: string) => {
  const read = parseCalendarText(text)
  return read.ok ? [] : read.problems.map(({ sentence }) => sentence)
}

test('days, make-up days and ranges are read from lines, with comments and empty lines between them', () => {
  const text = '# 2027 年\r\n2027-01-01 休 元旦\n\n2027-02-06 班\n2027-10-01~2027-10-03 休 国庆 假期'
  expect(parseCalendarText(text)).toEqual({
    ok: true,
    days: [
      { date: '2027-01-01', kind: 'off', name: '元旦' },
      { date: '2027-02-06', kind: 'work', name: '' },
      { date: '2027-10-01', kind: 'off', name: '国庆 假期' },
      { date: '2027-10-02', kind: 'off', name: '国庆 假期' },
      { date: '2027-10-03', kind: 'off', name: '国庆 假期' },
    ],
  })
})

test.each([
  ['2027/1/1 休'],
  ['2027.1.1 放假'],
  ['2027年1月1日 休息'],
  ['2027年1月1日（周五）放假'],
  ['２０２７－０１－０１　休'],
  ['2027-01-01~01-01 休'],
  ['2027年1月1日至1月1日 休'],
  ['  2027-01-01 ～ 2027-01-01 休 '],
])('the spelling "%s" means the first of January off', (line) => {
  expect(parseCalendarText(line)).toEqual({ ok: true, days: [{ date: '2027-01-01', kind: 'off', name: '' }] })
})

test.each(['班', '上班', '补班'])('"%s" means a day worked', (word) => {
  expect(parseCalendarText(`2027-02-06 ${word}`)).toMatchObject({ days: [{ kind: 'work' }] })
})

test('a range may cross the end of a month and of a year', () => {
  const read = parseCalendarText('2026-12-30~2027-01-02 休')
  expect(read.ok && read.days.map(({ date }) => date)).toEqual(['2026-12-30', '2026-12-31', '2027-01-01', '2027-01-02'])
})

test.each([
  ['2027-02-30 休', '第 1 行：没有 2027-02-30 这一天'],
  ['2027-13-01 休', '第 1 行：没有 2027-13-01 这一天'],
  ['2027-10-07~2027-10-01 休', '第 1 行：结束日期早于开始日期'],
  ['2027-10-01~2028-10-07 休', '第 1 行：一段最多 31 天，请检查年份'],
  ['2027-10-01', '第 1 行：没看懂「2027-10-01」，请写成「2027-01-01 休 元旦」或「2027-10-01~2027-10-07 休 国庆」'],
  ['2027-10-01 休\n2027-10-01 班', '第 2 行：2027-10-01 在第 1 行写的不一样，一天只能是休或班'],
  ['', '没有找到日期，请一行写一天，例如「2027-01-01 休 元旦」'],
  ['# 只有说明', '没有找到日期，请一行写一天，例如「2027-01-01 休 元旦」'],
])('"%s" is answered with: %s', (text, sentence) => {
  expect(sentences(text)).toEqual([sentence])
})

test('every wrong line is named at once, and nothing is taken', () => {
  const read = parseCalendarText('2027-01-01 休\n你好\n2027-02-06 班\n2027-02-31 班')
  expect(read.ok ? [] : read.problems.map(({ line }) => line)).toEqual([2, 4])
})

test('the same day told twice alike is taken once', () => {
  expect(parseCalendarText('2027-10-01 休 国庆\n2027-10-01~2027-10-02 休 中秋')).toMatchObject({
    days: [
      { date: '2027-10-01', name: '国庆' },
      { date: '2027-10-02', name: '中秋' },
    ],
  })
})

test('a calendar written out as lines is read back as it was', () => {
  const text = defaultCalendar.days.map(({ date, kind, name }) => `${date} ${kind === 'off' ? '休' : '班'} ${name}`)
  expect(parseCalendarText(text.join('\n'))).toEqual({ ok: true, days: defaultCalendar.days })
})

test('any pasted text gets an answer, and a refusal always names a line', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), (text) => {
      const read = parseCalendarText(text)
      expect(read.ok || read.problems.length > 0).toBe(true)
    }),
  )
})
