import { screen, waitFor } from '@testing-library/react'
import type { Outputs } from '@shared/contract'
import HoursPage from '@/features/tenant/pages/hours/index'
import {
  answer,
  button,
  hold,
  inputsOf,
  open,
  reads,
  Refusal,
  release,
  saidAt,
  signIn,
  tap,
  tapAgain,
  tapTwice,
  type,
  typed,
} from '../support/phone'

type Calendar = Outputs['calendar']['read']

const day = [
  { fromMinute: 540, toMinute: 720 },
  { fromMinute: 810, toMinute: 1080 },
]
const off = (date: string, name: string) => ({ date, kind: 'off' as const, name })
const year = new Date().getFullYear()
const calendar: Calendar = {
  version: 5,
  week: [day, day, day, day, day, [], []],
  days: [
    off(`${year}-10-01`, '国庆节'),
    off(`${year}-10-02`, '国庆节'),
    { date: `${year}-10-10`, kind: 'work', name: '国庆调休' },
  ],
  knownYears: [year],
  warnings: [],
}
const pasted = `${year + 1}-01-01 休 元旦\n${year + 1}-01-04 班 元旦调休`

beforeEach(() => {
  signIn()
  answer('calendar.read', calendar)
})

test('the week reads as people say it, an empty line is a day off, and holidays in a row are one line', async () => {
  open(<HoursPage />)
  expect(await typed('周一')).toBe('9:00-12:00、13:30-18:00')
  expect(await typed('周六')).toBe('')
  await reads('10月1日 – 10月2日')
  await reads('10月10日')
})

test('hours that make no sense say why at their day, and nothing is sent', async () => {
  open(<HoursPage />)
  await type('周二', '九点到六点')
  await tap('保存')
  expect(await saidAt('周二')).toBe('没看懂“九点到六点”，请写成 9:00-12:00、13:30-18:00')
  expect(await typed('周二')).toBe('九点到六点')
  expect(inputsOf('calendar.changeHours')).toEqual([])
  await type('周二', '9:00-18:00')
  answer('calendar.changeHours', calendar)
  await tapAgain('保存', 'calendar.changeHours')
  expect(inputsOf('calendar.changeHours')).toMatchObject([
    { version: 5, week: [day, [{ fromMinute: 540, toMinute: 1080 }], day, day, day, [], []] },
  ])
})

test('Monday is copied to the working days in one tap, not to the weekend', async () => {
  hold('calendar.changeHours', calendar)
  open(<HoursPage />)
  await type('周一', '10:00-19:00')
  await tap('周二到周五同周一')
  await tapTwice('保存')
  await release()
  await reads('已保存，之后的时限都按这个算')
  const late = [{ fromMinute: 600, toMinute: 1140 }]
  expect(inputsOf('calendar.changeHours')).toEqual([{ version: 5, week: [late, late, late, late, late, [], []] }])
})

test('a week without any working time is refused in words, and stays as typed', async () => {
  answer('calendar.changeHours', new Refusal('NO_WORKING_TIME', '一周至少要有一段工作时间'))
  open(<HoursPage />)
  await type('周一', '')
  await tap('周二到周五同周一')
  await tap('保存')
  await reads('一周至少要有一段工作时间')
  expect(await typed('周五')).toBe('')
})

test('the pasted arrangement is counted before it is sent, and sent once', async () => {
  hold('calendar.importDays', { ...calendar, version: 6 })
  open(<HoursPage />)
  expect((await button('先粘贴')).getAttribute('aria-disabled')).toBe('true')
  await type('粘贴节假日安排', pasted)
  await tapTwice('导入 2 天')
  await release()
  await reads('已导入 2 天，之后的时限都按这个算')
  expect(inputsOf('calendar.importDays')).toEqual([{ version: 5, text: pasted }])
  expect(await typed('粘贴节假日安排')).toBe('')
})

test('each line that is not understood says why, five of them and a count of the rest', async () => {
  open(<HoursPage />)
  await type('粘贴节假日安排', Array.from({ length: 7 }, (_, at) => `第${at}行看不懂`).join('\n'))
  await reads('还有 2 行也没看懂')
  expect((await button('先粘贴')).getAttribute('aria-disabled')).toBe('true')
})

test('a calendar changed meanwhile keeps what was pasted, and the next try carries its version', async () => {
  answer('calendar.importDays', new Refusal('CALENDAR_CHANGED', '日历刚被改过'))
  open(<HoursPage />)
  await type('粘贴节假日安排', pasted)
  answer('calendar.read', { ...calendar, version: 9 })
  await tap('导入 2 天')
  await reads(/^没有保存：别人刚改过/)
  expect(await typed('粘贴节假日安排')).toBe(pasted)
  answer('calendar.importDays', calendar)
  await tapAgain('导入 2 天', 'calendar.importDays')
  expect(inputsOf('calendar.importDays').at(-1)).toEqual({ version: 9, text: pasted })
})

test('a year whose holidays nobody has told is warned of', async () => {
  answer('calendar.read', { ...calendar, days: [], warnings: ['2027 年的节假日还没有导入'] })
  open(<HoursPage />)
  await reads('2027 年的节假日还没有导入')
  await reads(`${year} 年还没有节假日`)
})

test('whoever is not the owner reads the hours and cannot change them', async () => {
  signIn({ role: 'manager' })
  open(<HoursPage />)
  await waitFor(() => expect(screen.getByLabelText('周一', { selector: 'input' })).toHaveProperty('disabled', true))
  expect(screen.queryByLabelText('粘贴节假日安排')).toBeNull()
})
