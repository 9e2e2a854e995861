import { useState } from 'react'
import { jest } from '@jest/globals'
import { fireEvent, render, screen } from '@testing-library/react'
import { ChipGroup, MultiChipGroup } from '@/ui/chips'
import { OptionList } from '@/ui/option-list'
import { Segments } from '@/ui/segments'

const WAYS = [
  { value: 'phone', label: '电话' },
  { value: 'wechat', label: '微信' },
  { value: 'visit', label: '拜访', disabled: true },
] as const

type Way = (typeof WAYS)[number]['value']

function One({ isRequired = false }) {
  const [way, setWay] = useState<Way | undefined>('phone')
  return <ChipGroup label="怎么联系的" options={WAYS} value={way} isRequired={isRequired} onChange={setWay} />
}

const isChecked = (name: string, role = 'radio') =>
  screen.getByRole(role, { name }).getAttribute('aria-checked') === 'true'

test('of a group of chips exactly one is on', () => {
  render(<One />)
  fireEvent.click(screen.getByRole('radio', { name: '微信' }))
  expect(['电话', '微信'].map((name) => isChecked(name))).toEqual([false, true])
})

test('tapping the chosen chip again clears it', () => {
  render(<One />)
  fireEvent.click(screen.getByRole('radio', { name: '电话' }))
  expect(isChecked('电话')).toBe(false)
})

test('a required answer cannot be cleared, only changed', () => {
  render(<One isRequired />)
  fireEvent.click(screen.getByRole('radio', { name: '电话' }))
  expect(isChecked('电话')).toBe(true)
})

test('a chip that cannot be chosen stays off', () => {
  render(<One />)
  fireEvent.click(screen.getByRole('radio', { name: '拜访' }))
  expect(isChecked('拜访')).toBe(false)
  expect(isChecked('电话')).toBe(true)
})

test('any number of chips can be on, kept in the order of the options', () => {
  const onChange = jest.fn()
  const { rerender } = render(<MultiChipGroup options={WAYS} values={['wechat']} onChange={onChange} />)
  fireEvent.click(screen.getByRole('checkbox', { name: '电话' }))
  expect(onChange).toHaveBeenLastCalledWith(['phone', 'wechat'])
  rerender(<MultiChipGroup options={WAYS} values={['phone', 'wechat']} onChange={onChange} />)
  fireEvent.click(screen.getByRole('checkbox', { name: '微信' }))
  expect(onChange).toHaveBeenLastCalledWith(['phone'])
})

test('the extra chip invites to write something of one’s own', () => {
  const onTap = jest.fn()
  render(<MultiChipGroup options={WAYS} values={[]} onChange={jest.fn()} add={{ label: '写一句', onTap }} />)
  fireEvent.click(screen.getByRole('button', { name: '＋ 写一句' }))
  expect(onTap).toHaveBeenCalledTimes(1)
})

test('segments show how many there are and tell which one is on', () => {
  const onChange = jest.fn()
  const segments = [
    { value: 'all', label: '全部', count: 12 },
    { value: 'lead', label: '新线索', count: 0 },
    { value: 'care', label: '关怀' },
  ] as const
  render(<Segments label="今天的事" segments={segments} value="all" onChange={onChange} />)
  expect(screen.getAllByRole('tab').map((tab) => tab.textContent)).toEqual(['全部 12', '新线索 0', '关怀'])
  expect(screen.getByRole('tab', { name: '全部 12' }).getAttribute('aria-selected')).toBe('true')
  fireEvent.click(screen.getByRole('tab', { name: '关怀' }))
  expect(onChange).toHaveBeenCalledWith('care')
})

test('an option that cannot be taken says why and is not chosen', () => {
  const onChoose = jest.fn()
  const options = [
    { value: 'a', label: '秋款卫衣' },
    { value: 'b', label: '长袖衬衫', note: '已过 30 天，不能退换', disabled: true },
  ]
  render(<OptionList label="哪一单" options={options} value="a" onChoose={onChoose} />)
  fireEvent.click(screen.getByText('已过 30 天，不能退换'))
  expect(onChoose).not.toHaveBeenCalled()
  fireEvent.click(screen.getByText('秋款卫衣'))
  expect(onChoose).toHaveBeenCalledWith('a')
})
