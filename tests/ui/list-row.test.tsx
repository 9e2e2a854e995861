import { jest } from '@jest/globals'
import { fireEvent, render, screen, within } from '@testing-library/react'
import { ListRow, type ListRowProps } from '@/ui/list-row'

const row = (props: Partial<ListRowProps> = {}) => <ListRow title="锦程商贸 · 退换货" icon="note" {...props} />

test('a row says what it is, why now, and its facts', () => {
  render(row({ why: [{ late: '逾期 20 分钟' }, '未首次回复'], tags: [{ text: '工单 #2381', tone: 'bad' }] }))
  expect(screen.getByText('锦程商贸 · 退换货')).toBeTruthy()
  expect(screen.getByText('逾期 20 分钟').className).toContain('late')
  expect(screen.getByText('工单 #2381')).toBeTruthy()
})

test('the main action names the row it belongs to and does not open the row', () => {
  const onTap = jest.fn()
  const onOpen = jest.fn()
  render(row({ onOpen, action: { label: '回复', onTap } }))
  fireEvent.click(screen.getByRole('button', { name: '回复：锦程商贸 · 退换货' }))
  expect(onTap).toHaveBeenCalledTimes(1)
  expect(onOpen).not.toHaveBeenCalled()
})

test('tapping the words opens the row', () => {
  const onOpen = jest.fn()
  render(row({ onOpen }))
  fireEvent.click(screen.getByText('锦程商贸 · 退换货'))
  expect(onOpen).toHaveBeenCalledTimes(1)
})

const more = () => ({ later: jest.fn(), over: jest.fn() })
const actionsOf = (taps: ReturnType<typeof more>) =>
  [
    { label: '稍后', icon: 'snooze', onTap: taps.later },
    { label: '转给', icon: 'handover', onTap: taps.over },
  ] as const

test('what else can be done is behind ⋯, for those who cannot swipe', () => {
  const taps = more()
  render(row({ more: actionsOf(taps) }))
  fireEvent.click(screen.getByRole('button', { name: '更多：锦程商贸 · 退换货' }))
  fireEvent.click(within(screen.getByRole('dialog')).getByText('转给'))
  expect(taps.over).toHaveBeenCalledTimes(1)
  expect(screen.queryByRole('dialog')).toBeNull()
})

test('a long press opens the same list', () => {
  render(row({ more: actionsOf(more()), onOpen: jest.fn() }))
  fireEvent.contextMenu(screen.getByText('锦程商贸 · 退换货'))
  expect(screen.getByRole('dialog', { name: '锦程商贸 · 退换货' })).toBeTruthy()
})

test('the swiped actions work by finger and are silent to readers', () => {
  const taps = more()
  const { container } = render(row({ more: actionsOf(taps) }))
  expect(container.querySelector('.g-swipe__actions')?.getAttribute('aria-hidden')).toBe('true')
  fireEvent.click(screen.getByText('稍后'))
  expect(taps.later).toHaveBeenCalledTimes(1)
})

test('a row without further actions has neither ⋯ nor a swipe', () => {
  const { container } = render(row())
  expect(container.querySelector('.g-swipe')).toBeNull()
  expect(screen.queryByRole('button')).toBeNull()
})

test('a row that is done closes itself', () => {
  const { container } = render(row({ isLeaving: true }))
  expect(container.firstElementChild?.className).toContain('g-row--leaving')
})
