import { View } from '@tarojs/components'
import { accessible } from './accessible'
import { linePath, maskStyle, pointsOf, strokeOf } from './shape'
import { toneClass, type Tone } from './tone'
import './tone.scss'
import './chart.scss'

/** Props of {@link Sparkline}. */
export interface SparklineProps {
  values: readonly number[]
  tone?: Tone
}

const HEIGHT = 24

/** The way a figure went, without axes; the figure beside it says the rest. */
export function Sparkline({ values, tone = 'accent' }: SparklineProps) {
  if (values.length < 2) return null
  const line = strokeOf(linePath(pointsOf(values, HEIGHT)), 1.5)
  return (
    <View className={toneClass(tone)} {...accessible({ hidden: true })}>
      <View className="g-shape g-shape--spark" style={maskStyle(line, HEIGHT)} />
    </View>
  )
}
