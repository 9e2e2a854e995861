import { View } from '@tarojs/components'
import { accessible } from './accessible'
import { classNames } from './class-names'
import { Tappable } from './tappable'
import './stars.scss'

const ALL = [1, 2, 3, 4, 5] as const

/** Props of {@link Stars}; without `onChange` they only show. */
export interface StarsProps {
  label: string
  value: number | null
  onChange?: (stars: number) => void
}

/** One to five stars, given by one tap. */
export function Stars({ label, value, onChange }: StarsProps) {
  if (onChange === undefined) {
    return (
      <View className="g-stars" {...accessible({ role: 'img', label: `${label}：${value ?? 0} 星` })}>
        {ALL.map((star) => (
          <View key={star} className={classNames('g-star', 'g-star--small', star <= (value ?? 0) && 'g-star--on')} />
        ))}
      </View>
    )
  }
  return (
    <View className="g-stars" {...accessible({ role: 'radiogroup', label })}>
      {ALL.map((star) => (
        <Tappable
          key={star}
          className="g-stars__tap"
          role="radio"
          label={`${star} 星`}
          checked={star === value}
          onTap={() => onChange(star)}
        >
          <View className={classNames('g-star', star <= (value ?? 0) && 'g-star--on')} />
        </Tappable>
      ))}
    </View>
  )
}
