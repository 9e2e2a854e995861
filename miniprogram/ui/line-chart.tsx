import { View } from '@tarojs/components'
import { accessible } from './accessible'
import { areaPath, linePath, maskStyle, pointsOf, strokeOf } from './shape'
import { toneClass, type Tone } from './tone'
import './tone.scss'
import './chart.scss'

/** One step of the line. */
export interface LinePoint {
  label: string
  value: number
}

/** Props of {@link LineChart}. */
export interface LineChartProps {
  points: readonly LinePoint[]
  /** Same length as `points`; drawn dashed, e.g. 上季. */
  before?: readonly number[]
  beforeLabel?: string
  /** Writes a figure with its unit. */
  say: (value: number) => string
  tone?: Tone
}

const HEIGHT = 96

/** The first, the middle and the last label; more would collide on a phone. */
function sparse(points: readonly LinePoint[]): LinePoint[] {
  const wanted = new Set([0, Math.floor((points.length - 1) / 2), points.length - 1])
  return points.filter((_, at) => wanted.has(at))
}

/** How something went over time, from zero, with the last figure said. */
export function LineChart({ points, before, beforeLabel, say, tone = 'accent' }: LineChartProps) {
  const values = points.map((point) => point.value)
  const range = { min: 0, max: Math.max(1, ...values, ...(before ?? [])) }
  const line = pointsOf(values, HEIGHT, range)
  const last = points.at(-1)
  if (!last) return null
  const end = line.at(-1)
  return (
    <View className={toneClass(tone)}>
      <View className="g-line" {...accessible({ role: 'img', label: `${last.label} ${say(last.value)}` })}>
        <View className="g-line__grid">{range.max > last.value && say(range.max)}</View>
        <View
          className="g-shape g-shape--area"
          style={maskStyle(`<path d='${areaPath(line, HEIGHT)}' fill='#000'/>`, HEIGHT)}
        />
        {before && (
          <View
            className="g-shape g-shape--before"
            style={maskStyle(strokeOf(linePath(pointsOf(before, HEIGHT, range)), 1.5, '4 4'), HEIGHT)}
          />
        )}
        <View className="g-shape g-shape--line" style={maskStyle(strokeOf(linePath(line), 2), HEIGHT)} />
        <View className="g-line__end" style={{ top: `${((end?.y ?? 0) * 100) / HEIGHT}%` }} />
        <View className="g-line__last" style={{ top: `${((end?.y ?? 0) * 100) / HEIGHT}%` }}>
          {say(last.value)}
        </View>
      </View>
      <View className="g-line__labels">
        {sparse(points).map((point) => (
          <View key={point.label}>{point.label}</View>
        ))}
      </View>
      {before && beforeLabel && <View className="g-line__legend">虚线：{beforeLabel}</View>}
    </View>
  )
}
