import { jest } from '@jest/globals'
import { fireEvent, render, screen, within } from '@testing-library/react'
import { ActionBar } from '@/ui/action-bar'
import { Button } from '@/ui/button'
import { PageTitle } from '@/ui/page-title'
import { Refreshable } from '@/ui/refreshable'
import { Screen } from '@/ui/screen'
import { Section } from '@/ui/section'
import { TwoPane } from '@/ui/two-pane'

test('a screen carries its bar, its content and its main action', () => {
  const onBack = jest.fn()
  render(
    <Screen
      bar={{ title: '工单 #2381', onBack, aside: '质量问题' }}
      footer={<ActionBar main={<Button onTap={jest.fn()}>提交</Button>} />}
    >
      内容
    </Screen>,
  )
  expect(screen.getByRole('main').textContent).toBe('内容')
  expect(screen.getByText('质量问题')).toBeTruthy()
  expect(screen.getByRole('button', { name: '提交' })).toBeTruthy()
  fireEvent.click(screen.getByRole('button', { name: '返回' }))
  expect(onBack).toHaveBeenCalledTimes(1)
})

test('a page that opens first has no way back to offer', () => {
  render(<Screen bar={{ title: '今天' }}>内容</Screen>)
  expect(screen.queryByRole('button', { name: '返回' })).toBeNull()
})

test('only without a network does a screen say so', () => {
  const { rerender } = render(<Screen>内容</Screen>)
  expect(screen.queryByRole('status')).toBeNull()
  rerender(<Screen isOffline>内容</Screen>)
  expect(screen.getByRole('status').textContent).toContain('网络断开了')
})

test('the title is one heading, with what is late inside it', () => {
  render(<PageTitle eyebrow="11月23日 周一" title="今天 12 件事" late="，3 件逾期" />)
  expect(screen.getByRole('heading').textContent).toBe('今天 12 件事，3 件逾期')
  expect(screen.getByText('，3 件逾期').className).toContain('late')
})

test('a section has a heading and at most one quiet action', () => {
  const onTap = jest.fn()
  render(
    <Section title="订单" note="近 12 个月" action={{ label: '全部 14', onTap }}>
      内容
    </Section>,
  )
  expect(screen.getByRole('heading', { name: '订单' })).toBeTruthy()
  fireEvent.click(screen.getByRole('button', { name: '全部 14' }))
  expect(onTap).toHaveBeenCalledTimes(1)
})

test('the note of an action bar stands under the actions', () => {
  const { container } = render(
    <ActionBar
      main={<Button onTap={jest.fn()}>提交</Button>}
      beside={<Button onTap={jest.fn()}>打电话</Button>}
      note="只用于这次售后"
    />,
  )
  expect(container.textContent).toBe('打电话提交只用于这次售后')
})

test('a detail takes the narrow screen once there is one', () => {
  const { container, rerender } = render(<TwoPane list="单子" />)
  expect(container.firstElementChild?.className).toBe('g-two-pane')
  rerender(<TwoPane list="单子" detail={<span>锦程商贸</span>} />)
  expect(container.firstElementChild?.className).toContain('g-two-pane--detail')
  expect(within(container).getByText('锦程商贸')).toBeTruthy()
})

test('pulling down fetches again', () => {
  const onRefresh = jest.fn(() => Promise.resolve())
  render(<Refreshable onRefresh={onRefresh}>内容</Refreshable>)
  fireEvent.click(screen.getByText('拉'))
  expect(onRefresh).toHaveBeenCalledTimes(1)
})
