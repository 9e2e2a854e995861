import { jest } from '@jest/globals'
import { act, fireEvent, render, screen } from '@testing-library/react'
import { OfflineBanner } from '@/ui/offline-banner'
import { Skeleton } from '@/ui/skeleton'
import { EmptyState, ErrorState, NoPermission, PartialData } from '@/ui/states'
import { UndoBar } from '@/ui/undo-bar'

describe('in time', () => {
  beforeEach(() => void jest.useFakeTimers())
  afterEach(() => void jest.useRealTimers())
  const wait = (ms: number) => act(() => jest.advanceTimersByTime(ms))

  test('a skeleton is not shown for what comes within 150 ms', () => {
    render(<Skeleton shape="list" />)
    wait(149)
    expect(screen.queryByRole('status')).toBeNull()
    wait(1)
    expect(screen.getByRole('status', { name: '正在加载' })).toBeTruthy()
  })

  test.each([
    ['list', '.g-skeleton__icon', 3],
    ['card', '.g-skeleton__face', 1],
    ['form', '.g-skeleton__row', 3],
  ] as const)('a skeleton of a %s has the shape of one', (shape, part, count) => {
    const { container } = render(<Skeleton shape={shape} rows={3} />)
    wait(150)
    expect(container.querySelectorAll(part)).toHaveLength(count)
  })

  test('what was done can be taken back for five seconds', () => {
    const onUndo = jest.fn()
    const onGone = jest.fn()
    render(<UndoBar text="已转给王珂" onUndo={onUndo} onGone={onGone} />)
    wait(4_999)
    expect(onGone).not.toHaveBeenCalled()
    wait(1)
    expect(onGone).toHaveBeenCalledTimes(1)
    expect(onUndo).not.toHaveBeenCalled()
  })

  test('撤销 takes it back and the bar goes', () => {
    const onUndo = jest.fn()
    const onGone = jest.fn()
    render(<UndoBar text="已转给王珂" onUndo={onUndo} onGone={onGone} />)
    fireEvent.click(screen.getByRole('button', { name: '撤销：已转给王珂' }))
    expect(onUndo).toHaveBeenCalledTimes(1)
    expect(onGone).toHaveBeenCalledTimes(1)
  })

  test('news that follow each other get their full time each', () => {
    const onGone = jest.fn()
    const { rerender } = render(<UndoBar text="第一件" onGone={onGone} />)
    wait(3_000)
    rerender(<UndoBar text="第二件" onGone={onGone} />)
    wait(4_000)
    expect(onGone).not.toHaveBeenCalled()
    wait(1_000)
    expect(onGone).toHaveBeenCalledTimes(1)
  })
})

test('an empty page teaches one next step', () => {
  const onTap = jest.fn()
  render(<EmptyState icon="people" title="还没有客户" text="把名片贴进来" action={{ label: '添一位客户', onTap }} />)
  fireEvent.click(screen.getByRole('button', { name: '添一位客户' }))
  expect(onTap).toHaveBeenCalledTimes(1)
})

test('an error offers to try again and names the request for support', () => {
  const onRetry = jest.fn()
  render(<ErrorState text="没有取到：服务器忙，请过一会儿再试" requestId="01k9xw3m7q" onRetry={onRetry} />)
  expect(screen.getByRole('alert').textContent).toContain('请求编号 01k9xw3m7q')
  fireEvent.click(screen.getByRole('button', { name: '再试一次' }))
  expect(onRetry).toHaveBeenCalledTimes(1)
})

test('a closed page says what is closed and who can open it', () => {
  render(<NoPermission what="这位客户的应收" who="主管王珂" />)
  expect(screen.getByText('您还不能看这位客户的应收')).toBeTruthy()
  expect(screen.getByText('需要的话，请找主管王珂开通')).toBeTruthy()
})

test('missing parts and a missing network are said aloud', () => {
  render(
    <>
      <OfflineBanner />
      <PartialData text="库存是 10 分钟前的" />
    </>,
  )
  expect(screen.getAllByRole('status').map((line) => line.textContent)).toEqual([
    '网络断开了，您写的内容都留着，连上后继续',
    '库存是 10 分钟前的',
  ])
})

test('no sentence of the system shouts', () => {
  const { container } = render(
    <>
      <OfflineBanner />
      <ErrorState text="没有取到" requestId="1" onRetry={() => undefined} />
      <NoPermission what="应收" who="主管" />
    </>,
  )
  expect(container.textContent).not.toMatch(/[!！]|操作失败/)
})
