import { jest } from '@jest/globals'
import { fireEvent, render, screen } from '@testing-library/react'
import { Avatar } from '@/ui/avatar'
import { Bubble } from '@/ui/bubble'
import { Card } from '@/ui/card'
import { DataTable } from '@/ui/data-table'
import { KeyValues } from '@/ui/key-values'
import { StepProgress } from '@/ui/progress'
import { RecordHead } from '@/ui/record-head'
import { Timeline } from '@/ui/timeline'

test.each([
  ['锦程商贸', '锦'],
  [' 𠮷野家', '𠮷'],
  ['', '·'],
])('the face of %j is %s', (name, initial) => {
  const { container } = render(<Avatar name={name} />)
  expect(container.textContent).toBe(initial)
})

test('a fact unfolds its source on a tap', () => {
  render(<KeyValues rows={[{ key: '要什么', words: '要 30 天账期', source: '来自 11月20日 的电话' }]} />)
  expect(screen.queryByText('来自 11月20日 的电话')).toBeNull()
  const fact = screen.getByRole('button')
  fireEvent.click(fact)
  expect(screen.getByText('来自 11月20日 的电话')).toBeTruthy()
  expect(fact.getAttribute('aria-expanded')).toBe('true')
})

test('a fact without a source is not a button', () => {
  render(<KeyValues rows={[{ key: '在意', words: ['色差和', { strong: '交期' }], tags: [{ text: '投诉 1' }] }]} />)
  expect(screen.queryByRole('button')).toBeNull()
  expect(screen.getByText('交期').className).toContain('strong')
})

test('a timeline keeps its order and opens what can be opened', () => {
  const onTap = jest.fn()
  const entries = [
    { id: '1', title: '提交售后', time: '今天 9:02', onTap },
    { id: '2', title: '电话', time: '周五 15:20', text: '要账期' },
  ]
  const { container } = render(<Timeline entries={entries} />)
  expect(container.textContent).toBe('提交售后今天 9:02电话周五 15:20要账期')
  fireEvent.click(screen.getByRole('button'))
  expect(onTap).toHaveBeenCalledTimes(1)
})

test.each([
  [0, '0%'],
  [2, '50%'],
  [4, '100%'],
])('at step %d the bar stands at %s, under that step’s name', (current, width) => {
  const steps = ['已提交', '已分派', '处理中', '已解决', '评价'].map((label) => ({ label }))
  const { container } = render(<StepProgress steps={steps} current={current} />)
  expect(container.querySelector<HTMLElement>('.g-progress__fill')?.style.width).toBe(width)
  expect(container.querySelectorAll('.g-step--reached')).toHaveLength(current + 1)
})

test('a note among colleagues says who may read it', () => {
  render(<Bubble side="note" heading="内部备注 · 王珂，客户看不到" text="先查锁边" />)
  expect(screen.getByText('内部备注 · 王珂，客户看不到')).toBeTruthy()
})

test('a record’s head carries name, tags and one line', () => {
  const { container } = render(<RecordHead title="锦程商贸" tags={[{ text: 'A 级' }]} meta="佛山" />)
  expect(container.textContent).toBe('锦程商贸A 级佛山')
})

test('a card that opens something is a button with a name', () => {
  const onTap = jest.fn()
  render(
    <Card label="看常见答案" onTap={onTap}>
      也许能直接解决
    </Card>,
  )
  fireEvent.click(screen.getByRole('button', { name: '看常见答案' }))
  expect(onTap).toHaveBeenCalledTimes(1)
})

interface Shop {
  name: string
  wan: number
}

const COLUMNS = [
  { key: 'name', title: '客户', cell: (row: Shop) => row.name },
  { key: 'wan', title: '累计', isNumber: true, isSortable: true, cell: (row: Shop) => `¥${row.wan} 万` },
]

test('a table opens its rows and asks for another order; sorting is not its own', () => {
  const onOpen = jest.fn()
  const onSort = jest.fn()
  const rows = [
    { name: '南岭制衣', wan: 6.4 },
    { name: '锦程商贸', wan: 18.6 },
  ]
  render(
    <DataTable
      label="客户"
      columns={COLUMNS}
      rows={rows}
      rowKey={(row) => row.name}
      sort={{ key: 'wan', isDescending: true }}
      onSort={onSort}
      onOpen={onOpen}
    />,
  )
  expect(screen.getByRole('columnheader', { name: '累计' }).getAttribute('aria-sort')).toBe('descending')
  fireEvent.click(screen.getByRole('button', { name: '按累计排序' }))
  expect(onSort).toHaveBeenCalledWith('wan')
  const shown = screen.getAllByRole('row').slice(1)
  expect(shown.map((row) => row.textContent)).toEqual(['南岭制衣¥6.4 万', '锦程商贸¥18.6 万'])
  fireEvent.click(screen.getByText('锦程商贸'))
  expect(onOpen).toHaveBeenCalledWith(rows[1])
})
