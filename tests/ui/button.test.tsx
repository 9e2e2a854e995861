import { jest } from '@jest/globals'
import { act, fireEvent, render, screen } from '@testing-library/react'
import { Button } from '@/ui/button'

beforeEach(() => void jest.useFakeTimers())
afterEach(() => void jest.useRealTimers())

const settle = (ms: number) => act(() => jest.advanceTimersByTimeAsync(ms))

test('a double tap fires once', async () => {
  const onTap = jest.fn()
  render(<Button onTap={onTap}>接受</Button>)
  const button = screen.getByRole('button', { name: '接受' })
  fireEvent.click(button)
  fireEvent.click(button)
  expect(onTap).toHaveBeenCalledTimes(1)
  await settle(500)
  fireEvent.click(button)
  expect(onTap).toHaveBeenCalledTimes(2)
})

test('while its work is under way a button shows it and takes no further tap', async () => {
  let finish: () => void = () => undefined
  const onTap = jest.fn(() => new Promise<void>((resolve) => (finish = resolve)))
  const { container } = render(<Button onTap={onTap}>保存</Button>)
  const button = screen.getByRole('button', { name: '保存' })
  fireEvent.click(button)
  expect(container.querySelector('.g-button__spinner')).not.toBeNull()
  expect(button.getAttribute('aria-disabled')).toBe('true')
  await settle(5_000)
  fireEvent.click(button)
  expect(onTap).toHaveBeenCalledTimes(1)
  finish()
  await settle(500)
  expect(container.querySelector('.g-button__spinner')).toBeNull()
  fireEvent.click(button)
  expect(onTap).toHaveBeenCalledTimes(2)
})

test.each(['Enter', ' '])('the key %j presses a button like a finger does', (key) => {
  const onTap = jest.fn()
  render(<Button onTap={onTap}>提交</Button>)
  fireEvent.keyDown(screen.getByRole('button'), { key })
  expect(onTap).toHaveBeenCalledTimes(1)
})

test('other keys leave a button alone', () => {
  const onTap = jest.fn()
  render(<Button onTap={onTap}>提交</Button>)
  fireEvent.keyDown(screen.getByRole('button'), { key: 'a' })
  expect(onTap).not.toHaveBeenCalled()
})

test('a disabled button neither fires nor takes the focus', () => {
  const onTap = jest.fn()
  render(
    <Button disabled onTap={onTap}>
      发送
    </Button>,
  )
  const button = screen.getByRole('button')
  fireEvent.click(button)
  fireEvent.keyDown(button, { key: 'Enter' })
  expect(onTap).not.toHaveBeenCalled()
  expect(button.getAttribute('tabindex')).toBe('-1')
})
