import { jest } from '@jest/globals'
import { fireEvent, render, screen } from '@testing-library/react'
import fc from 'fast-check'
import { BarList } from '@/ui/bar-list'
import { ChartCard } from '@/ui/chart-card'
import { Columns } from '@/ui/columns'
import { Funnel } from '@/ui/funnel'
import { LineChart } from '@/ui/line-chart'
import { areaPath, linePath, pointsOf } from '@/ui/shape'
import { Sparkline } from '@/ui/sparkline'
import { Stat, StatStrip } from '@/ui/stats'

const TABLE = {
  columns: ['阶段', '个数'],
  rows: [
    ['初步接触', '96'],
    ['成交', '9'],
  ],
}

test('a chart’s figures are one tap away as a table, and back', () => {
  render(
    <ChartCard title="方案制定变慢：中位 11 → 19 天" table={TABLE}>
      <span>图</span>
    </ChartCard>,
  )
  expect(screen.queryByRole('table')).toBeNull()
  fireEvent.click(screen.getByRole('button', { name: '看表格' }))
  expect(screen.getAllByRole('row').map((row) => row.textContent)).toEqual(['阶段个数', '初步接触96', '成交9'])
  fireEvent.click(screen.getByRole('button', { name: '看图' }))
  expect(screen.getByText('图')).toBeTruthy()
})

test('every point of a line stays in its box, from left to right', () => {
  const figures = fc.array(fc.double({ min: -1e9, max: 1e9, noNaN: true }), { minLength: 2, maxLength: 60 })
  fc.assert(
    fc.property(figures, (values) => {
      const points = pointsOf(values, 24)
      expect(points[0]?.x).toBe(0)
      expect(points.at(-1)?.x).toBeCloseTo(100)
      for (const { y } of points) expect(y >= 2 - 1e-6 && y <= 22 + 1e-6).toBe(true)
    }),
  )
})

test('a larger figure stands higher', () => {
  const [low, high] = pointsOf([1, 5], 24)
  expect(low?.y).toBe(22)
  expect(high?.y).toBe(2)
})

test('a flat line runs through the middle', () => {
  expect(pointsOf([3, 3, 3], 24).map((point) => point.y)).toEqual([12, 12, 12])
})

test('a path goes through its points, an area comes back along the floor', () => {
  const points = [
    { x: 0, y: 22 },
    { x: 100, y: 2.345 },
  ]
  expect(linePath(points)).toBe('M0 22L100 2.35')
  expect(areaPath(points, 24)).toBe('M0 22L100 2.35L100 24L0 24Z')
  expect(areaPath([], 24)).toBe('')
})

test('a trend of a single figure is no trend', () => {
  const { container } = render(<Sparkline values={[3]} />)
  expect(container.firstChild).toBeNull()
})

test('a line says its last figure and labels three of its steps', () => {
  const points = [52, 48, 61, 66, 86].map((value, at) => ({ label: `${at + 6} 月`, value }))
  render(
    <LineChart points={points} before={[50, 50, 50, 50, 90]} beforeLabel="去年同月" say={(value) => `¥${value} 万`} />,
  )
  expect(screen.getByRole('img', { name: '10 月 ¥86 万' })).toBeTruthy()
  expect(['6 月', '8 月', '10 月'].every((label) => screen.queryByText(label))).toBe(true)
  expect(screen.queryByText('7 月')).toBeNull()
  expect(screen.getByText('¥90 万')).toBeTruthy()
  expect(screen.getByText('虚线：去年同月')).toBeTruthy()
})

const BARS = [
  { label: '转介绍', value: 40, figure: '¥40 万' },
  { label: '门店码', value: 10, figure: '¥10 万' },
]

const sizes = (container: HTMLElement, part: string, side: 'width' | 'height') =>
  Array.from(container.querySelectorAll<HTMLElement>(part), (bar) => bar.style[side])

test('bars compare to the longest', () => {
  expect(sizes(render(<BarList bars={BARS} />).container, '.g-bar__fill', 'width')).toEqual(['100%', '25%'])
  expect(sizes(render(<Funnel stages={BARS} />).container, '.g-funnel__fill', 'width')).toEqual(['100%', '25%'])
  expect(sizes(render(<Columns columns={BARS} />).container, '.g-column__bar', 'height')).toEqual(['100%', '25%'])
})

test('nothing at all is drawn as nothing, not as a fault', () => {
  const none = [{ label: '官网', value: 0, figure: '0' }]
  expect(sizes(render(<BarList bars={none} />).container, '.g-bar__fill', 'width')).toEqual(['0%'])
  expect(render(<LineChart points={[]} say={String} />).container.firstChild).toBeNull()
})

test('every figure that can be opened is opened by its bar', () => {
  const onTap = jest.fn()
  const bars = [{ label: '方案制定', value: 34, figure: '34', onTap }]
  render(
    <>
      <BarList bars={bars} />
      <Funnel stages={bars} />
      <Columns columns={bars} />
      <StatStrip stats={[{ value: '34', label: '在谈商机', onTap }]} />
    </>,
  )
  for (const button of screen.getAllByRole('button')) fireEvent.click(button)
  expect(onTap).toHaveBeenCalledTimes(4)
})

test('a figure has its unit, and its change says direction in a sign, not only in colour', () => {
  const { container } = render(
    <Stat value="1.9" unit="时" label="首次响应" change={{ text: '40 分', isUp: true, isGood: false }} />,
  )
  expect(container.textContent).toBe('1.9时首次响应↑ 40 分')
  expect(container.querySelector('.g-tone--bad')).not.toBeNull()
})
