import { View } from '@tarojs/components'
import { toneClass } from './tone'
import type { Bar } from './bar-list'
import { Tappable } from './tappable'
import './tone.scss'
import './chart.scss'

/** One stage; `next` says how many go on, e.g. 58% 进入下一阶段. */
export interface FunnelStage extends Bar {
  next?: string
  /** A short word beside the name, e.g. 卡壳 9. */
  badge?: string
}

/** Props of {@link Funnel}. */
export interface FunnelProps {
  stages: readonly FunnelStage[]
}

/** Stages from first to last: width is how many, below it how many go on. */
export function Funnel({ stages }: FunnelProps) {
  const top = Math.max(1, ...stages.map((stage) => stage.value))
  return (
    <View>
      {stages.map((stage) => {
        const inside = (
          <>
            <View className="g-funnel__fill" style={{ width: `${(stage.value / top) * 100}%` }} />
            <View className="g-funnel__label">
              {stage.label}
              {stage.badge && <View className="g-funnel__badge">{stage.badge}</View>}
            </View>
            <View className="g-funnel__figure">{stage.figure}</View>
          </>
        )
        return (
          <View key={stage.label} className={`g-funnel ${toneClass(stage.tone ?? 'accent')}`}>
            {stage.onTap ? (
              <Tappable className="g-funnel__bar" onTap={stage.onTap}>
                {inside}
              </Tappable>
            ) : (
              <View className="g-funnel__bar">{inside}</View>
            )}
            {stage.next && <View className="g-funnel__next">{stage.next}</View>}
          </View>
        )
      })}
    </View>
  )
}
