import { View } from '@tarojs/components'
import { accessible } from './accessible'
import './progress.scss'

/** Props of {@link ProgressBar}. */
export interface ProgressBarProps {
  /** 0 to 1. */
  share: number
  /** What is going on, e.g. 已导入 3,200 / 10,000 行. */
  text: string
}

const percentOf = (share: number) => Math.round(Math.min(1, Math.max(0, share)) * 100)

/** How far long work has come, in words and as a bar. */
export function ProgressBar({ share, text }: ProgressBarProps) {
  const percent = percentOf(share)
  return (
    <View {...accessible({ role: 'progressbar', label: text })} {...{ 'aria-valuenow': percent }}>
      <View className="g-progress__head">
        <View>{text}</View>
        <View>{percent}%</View>
      </View>
      <View className="g-progress__rail">
        <View className="g-progress__fill g-moves" style={{ width: `${percent}%` }} />
      </View>
    </View>
  )
}

/** Props of {@link StepProgress}. */
export interface StepProgressProps {
  steps: readonly { label: string; time?: string }[]
  /** Index of the step it is in. */
  current: number
}

/** Named steps over a bar, with the time each was reached. */
export function StepProgress({ steps, current }: StepProgressProps) {
  const share = steps.length < 2 ? 1 : current / (steps.length - 1)
  const now = steps[current]
  return (
    <View {...accessible({ role: 'img', label: now ? `现在：${now.label}` : '' })}>
      <View className="g-steps">
        {steps.map((step, at) => (
          <View key={step.label} className={at <= current ? 'g-step g-step--reached' : 'g-step'}>
            {step.label}
          </View>
        ))}
      </View>
      <View className="g-progress__rail">
        <View className="g-progress__fill g-moves" style={{ width: `${percentOf(share)}%` }} />
      </View>
      <View className="g-steps">
        {steps.map((step) => (
          <View key={step.label} className="g-step__time">
            {step.time}
          </View>
        ))}
      </View>
    </View>
  )
}
