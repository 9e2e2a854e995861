import { View } from '@tarojs/components'
import { accessible } from './accessible'
import { useLate } from './use-late'
import './skeleton.scss'

/** Below this nobody notices a wait, above it nothing on the screen looks broken (look.md, States). */
const PATIENCE_MS = 150

/** Props of {@link Skeleton}. */
export interface SkeletonProps {
  /** The page's own shape. */
  shape: 'list' | 'card' | 'form'
  rows?: number
}

const WIDTHS = ['72%', '54%', '64%', '48%']

/** The shape of what comes, after 150 ms. */
export function Skeleton({ shape, rows = 4 }: SkeletonProps) {
  const isLate = useLate(PATIENCE_MS)
  if (!isLate) return null
  return (
    <View className={`g-skeleton g-skeleton--${shape}`} {...accessible({ role: 'status', label: '正在加载' })}>
      {shape === 'card' && (
        <View className="g-skeleton__head">
          <View className="g-skeleton__face g-moves" />
          <View className="g-skeleton__lines">
            <View className="g-skeleton__line g-skeleton__line--title g-moves" style={{ width: '48%' }} />
            <View className="g-skeleton__line g-moves" style={{ width: '70%' }} />
          </View>
        </View>
      )}
      {Array.from({ length: rows }, (_, at) => (
        <View key={at} className="g-skeleton__row">
          {shape === 'list' && <View className="g-skeleton__icon g-moves" />}
          <View className="g-skeleton__lines">
            <View
              className="g-skeleton__line g-skeleton__line--title g-moves"
              style={{ width: WIDTHS[at % 4] ?? '60%' }}
            />
            <View className="g-skeleton__line g-moves" />
          </View>
        </View>
      ))}
    </View>
  )
}
