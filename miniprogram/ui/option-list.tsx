import { View } from '@tarojs/components'
import { accessible } from './accessible'
import type { Option } from './chips'
import { Icon } from './icon'
import { Tappable } from './tappable'
import './option-list.scss'

/** Props of {@link OptionList}. */
export interface OptionListProps<Value extends string> {
  options: readonly Option<Value>[]
  value: Value | undefined
  onChoose: (value: Value) => void
  label: string
}

/** A list of which one is taken; what cannot be taken says why in its note. */
export function OptionList<Value extends string>({ options, value, onChoose, label }: OptionListProps<Value>) {
  return (
    <View {...accessible({ role: 'radiogroup', label })}>
      {options.map((option) => (
        <Tappable
          key={option.value}
          className={option.disabled ? 'g-option g-option--disabled' : 'g-option'}
          role="radio"
          checked={option.value === value}
          disabled={option.disabled ?? false}
          onTap={() => onChoose(option.value)}
        >
          <View className="g-option__words">
            <View>{option.label}</View>
            {option.note && <View className="g-option__note">{option.note}</View>}
          </View>
          {option.value === value && <Icon className="g-option__check" name="check" size="medium" />}
        </Tappable>
      ))}
    </View>
  )
}
