import { useState } from 'react'
import { jest } from '@jest/globals'
import { fireEvent, render, screen } from '@testing-library/react'
import fc from 'fast-check'
import { NumberStepper } from '@/ui/number-stepper'
import { SearchBar } from '@/ui/search-bar'
import { SwitchRow } from '@/ui/switch-row'

function Pieces({ start = 13, onValue }: { start?: number; onValue: (value: number) => void }) {
  const [value, setValue] = useState(start)
  const change = (next: number) => {
    setValue(next)
    onValue(next)
  }
  return <NumberStepper label="有几件" value={value} min={1} max={200} unit="件" onChange={change} />
}

const input = () => screen.getByLabelText('有几件', { selector: 'input' })

test('− and ＋ go one step each', () => {
  const onValue = jest.fn()
  render(<Pieces onValue={onValue} />)
  fireEvent.click(screen.getByRole('button', { name: '加 1' }))
  fireEvent.click(screen.getByRole('button', { name: '减 1' }))
  expect(onValue.mock.calls).toEqual([[14], [13]])
})

test.each([
  [1, '减 1'],
  [200, '加 1'],
])('at %d the button %s is off', (start, name) => {
  const onValue = jest.fn()
  render(<Pieces start={start} onValue={onValue} />)
  fireEvent.click(screen.getByRole('button', { name }))
  expect(onValue).not.toHaveBeenCalled()
})

test('whatever is typed, the value stays a whole number within its bounds', () => {
  fc.assert(
    fc.property(fc.oneof(fc.string(), fc.double().map(String), fc.integer().map(String)), (typed) => {
      const values: number[] = []
      const { unmount } = render(<Pieces onValue={(value) => values.push(value)} />)
      fireEvent.change(input(), { target: { value: typed } })
      unmount()
      expect(values.every((value) => Number.isInteger(value) && value >= 1 && value <= 200)).toBe(true)
    }),
    { numRuns: 60 },
  )
})

test('what one is typing stays as typed until the field is left', () => {
  render(<Pieces onValue={jest.fn()} />)
  fireEvent.change(input(), { target: { value: '' } })
  expect(screen.getByDisplayValue('')).toBe(input())
  fireEvent.change(input(), { target: { value: '999' } })
  expect(screen.getByDisplayValue('999')).toBe(input())
  fireEvent.blur(input())
  expect(screen.getByDisplayValue('200')).toBe(input())
})

test('the whole row of a switch turns it, and says how it stands', () => {
  const onChange = jest.fn()
  render(<SwitchRow label="到时候提醒我" note="工作时间内" isOn onChange={onChange} />)
  const row = screen.getByRole('switch', { name: '到时候提醒我' })
  expect(row.getAttribute('aria-checked')).toBe('true')
  fireEvent.click(screen.getByText('工作时间内'))
  expect(onChange).toHaveBeenCalledWith(false)
})

test('a switch one may not turn stays', () => {
  const onChange = jest.fn()
  render(<SwitchRow disabled label="同时提醒主管" isOn={false} onChange={onChange} />)
  fireEvent.click(screen.getByRole('switch'))
  expect(onChange).not.toHaveBeenCalled()
})

test('a search is written, sent by Enter and cleared by one tap', () => {
  const onChange = jest.fn()
  const onSubmit = jest.fn()
  const { rerender } = render(<SearchBar value="" placeholder="公司、姓名" onChange={onChange} onSubmit={onSubmit} />)
  expect(screen.queryByRole('button', { name: '清空' })).toBeNull()
  fireEvent.change(screen.getByLabelText('公司、姓名'), { target: { value: '锦程' } })
  expect(onChange).toHaveBeenLastCalledWith('锦程')
  rerender(<SearchBar value="锦程" placeholder="公司、姓名" onChange={onChange} onSubmit={onSubmit} />)
  fireEvent.keyDown(screen.getByLabelText('公司、姓名'), { key: 'Enter' })
  expect(onSubmit).toHaveBeenCalledTimes(1)
  fireEvent.click(screen.getByRole('button', { name: '清空' }))
  expect(onChange).toHaveBeenLastCalledWith('')
})
