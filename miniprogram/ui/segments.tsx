import { View } from '@tarojs/components'
import { accessible } from './accessible'
import { classNames } from './class-names'
import type { Option } from './chips'
import { Tappable } from './tappable'
import './segments.scss'

/** One pill: an option with how many it would show. */
export interface Segment<Value extends string = string> extends Option<Value> {
  count?: number
}

/** Props of {@link Segments}. */
export interface SegmentsProps<Value extends string> {
  segments: readonly Segment<Value>[]
  value: Value
  onChange: (value: Value) => void
  /** What is filtered, for screen readers. */
  label: string
}

/** Pills that filter what is below; the row scrolls sideways and the last one peeks in. */
export function Segments<Value extends string>({ segments, value, onChange, label }: SegmentsProps<Value>) {
  return (
    <View className="g-segments" {...accessible({ role: 'tablist', label })}>
      {segments.map((segment) => (
        <Tappable
          key={segment.value}
          className={classNames('g-segment', segment.value === value && 'g-segment--on')}
          role="tab"
          selected={segment.value === value}
          onTap={() => onChange(segment.value)}
        >
          {segment.count === undefined ? segment.label : `${segment.label} ${segment.count}`}
        </Tappable>
      ))}
    </View>
  )
}
