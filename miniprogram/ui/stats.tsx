import { View } from '@tarojs/components'
import { classNames } from './class-names'
import { Sparkline } from './sparkline'
import { Tappable } from './tappable'
import { toneClass, type Tone } from './tone'
import './card.scss'
import './tone.scss'
import './stats.scss'

/** A figure as people say it. */
export interface StatProps {
  /** With sign and separators: ¥86.4. */
  value: string
  unit?: string
  label: string
  /** Against before; `isGood` chooses the colour, the arrow says the direction. */
  change?: { text: string; isUp: boolean; isGood: boolean }
  /** Colours the figure, only when it needs a look. */
  tone?: Tone
  trend?: readonly number[]
  /** Opens the rows behind it. */
  onTap?: () => void
}

/** One figure: value and unit, what it is, how it changed. */
export function Stat({ value, unit, label, change, tone, trend, onTap }: StatProps) {
  const inside = (
    <>
      <View className={classNames('g-stat__value', tone && `g-stat__value--toned ${toneClass(tone)}`)}>
        {value}
        {unit && <View className="g-stat__unit">{unit}</View>}
      </View>
      <View className="g-stat__label">
        {label}
        {change && (
          <View className={classNames('g-stat__change', toneClass(change.isGood ? 'good' : 'bad'))}>
            {`${change.isUp ? '↑' : '↓'} ${change.text}`}
          </View>
        )}
      </View>
      {trend && <Sparkline values={trend} tone={tone ?? 'accent'} />}
    </>
  )
  if (!onTap) return <View className="g-stat">{inside}</View>
  return (
    <Tappable className="g-stat" onTap={onTap}>
      {inside}
    </Tappable>
  )
}

/** So many stand side by side on a phone. */
const ONE_LINE = 4

/** Props of {@link StatStrip}. */
export interface StatStripProps {
  /** At most five. */
  stats: readonly StatProps[]
}

/** The figures a page stands on, in one card; with trends two by two on a phone, else in one line that wraps when text is large. */
export function StatStrip({ stats }: StatStripProps) {
  const isGrid = stats.some((stat) => stat.trend)
  return (
    <View
      className={classNames('g-card', 'g-stats', isGrid ? 'g-stats--grid' : stats.length > ONE_LINE && 'g-stats--five')}
    >
      {stats.map((stat) => (
        <Stat key={stat.label} {...stat} />
      ))}
    </View>
  )
}
