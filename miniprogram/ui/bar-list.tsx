import type { ReactNode } from 'react'
import { View } from '@tarojs/components'
import { toneClass, type Tone } from './tone'
import { Tappable } from './tappable'
import './tone.scss'
import './chart.scss'

/** One bar; `figure` is the value as people read it. */
export interface Bar {
  label: string
  value: number
  figure: string
  tone?: Tone
  /** Opens the rows behind the figure. */
  onTap?: () => void
}

/** Props of {@link BarList}. */
export interface BarListProps {
  bars: readonly Bar[]
}

/** A ranking: names read in full, thin bars compare. */
export function BarList({ bars }: BarListProps) {
  const top = Math.max(1, ...bars.map((bar) => bar.value))
  return (
    <View>
      {bars.map((bar) => (
        <BarLine key={bar.label} bar={bar}>
          <View className="g-bar__head">
            <View className="g-bar__label">{bar.label}</View>
            <View className="g-bar__figure">{bar.figure}</View>
          </View>
          <View className="g-bar__rail">
            <View className="g-bar__fill" style={{ width: `${(bar.value / top) * 100}%` }} />
          </View>
        </BarLine>
      ))}
    </View>
  )
}

function BarLine({ bar, children }: { bar: Bar; children: ReactNode }) {
  const className = `g-bar ${toneClass(bar.tone ?? 'accent')}`
  if (!bar.onTap) return <View className={className}>{children}</View>
  return (
    <Tappable className={className} onTap={bar.onTap}>
      {children}
    </Tappable>
  )
}
