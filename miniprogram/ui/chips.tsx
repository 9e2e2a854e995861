import { View } from '@tarojs/components'
import { accessible } from './accessible'
import { classNames } from './class-names'
import { Tappable } from './tappable'
import './block.scss'
import './chips.scss'

/** One thing to choose. */
export interface Option<Value extends string = string> {
  value: Value
  label: string
  /** A second line, for lists of options. */
  note?: string
  disabled?: boolean
}

/** Props of {@link Chip}. */
export interface ChipProps {
  label: string
  onTap: () => void
  isOn?: boolean
  /** `add` is a quiet invitation: ＋ 写一句. */
  look?: 'plain' | 'add'
  role?: 'button' | 'radio' | 'checkbox'
  disabled?: boolean
}

/** A word one may switch on. */
export function Chip({ label, onTap, isOn = false, look = 'plain', role = 'button', disabled = false }: ChipProps) {
  const className = classNames('g-chip', isOn && 'g-chip--on', look === 'add' && 'g-chip--add')
  const state = role === 'button' ? {} : { checked: isOn }
  return (
    <Tappable className={className} role={role} disabled={disabled} onTap={onTap} {...state}>
      {label}
    </Tappable>
  )
}

interface ChipsShared<Value extends string> {
  options: readonly Option<Value>[]
  /** The question these answer; shown above, and spoken. */
  label?: string
  /** An extra chip at the end. */
  add?: { label: string; onTap: () => void }
}

/** Props of {@link ChipGroup}; choosing the chosen one again clears it unless `isRequired`. */
export interface ChipGroupProps<Value extends string> extends ChipsShared<Value> {
  value: Value | undefined
  onChange: (value: Value | undefined) => void
  isRequired?: boolean
}

/** One of several short answers. */
export function ChipGroup<Value extends string>(props: ChipGroupProps<Value>) {
  const { value, onChange, isRequired = false } = props
  const choose = (next: Value) => {
    if (next !== value) onChange(next)
    else if (!isRequired) onChange(undefined)
  }
  return <Chips {...props} group="radiogroup" isOn={(option) => option === value} onChoose={choose} />
}

/** Props of {@link MultiChipGroup}. */
export interface MultiChipGroupProps<Value extends string> extends ChipsShared<Value> {
  values: readonly Value[]
  onChange: (values: readonly Value[]) => void
}

/** Any of several short answers, kept in the order of the options. */
export function MultiChipGroup<Value extends string>(props: MultiChipGroupProps<Value>) {
  const { options, values, onChange } = props
  const choose = (next: Value) => {
    const isOn = (value: Value) => (value === next ? !values.includes(next) : values.includes(value))
    onChange(options.map((option) => option.value).filter(isOn))
  }
  return <Chips {...props} group="group" isOn={(option) => values.includes(option)} onChoose={choose} />
}

interface ChipsProps<Value extends string> extends ChipsShared<Value> {
  group: 'radiogroup' | 'group'
  isOn: (value: Value) => boolean
  onChoose: (value: Value) => void
}

function Chips<Value extends string>({ options, label, add, group, isOn, onChoose }: ChipsProps<Value>) {
  return (
    <View className="g-block" {...accessible({ role: group, label })}>
      {label && <View className="g-chips__label">{label}</View>}
      <View className="g-chips__row">
        {options.map((option) => (
          <Chip
            key={option.value}
            label={option.label}
            isOn={isOn(option.value)}
            role={group === 'group' ? 'checkbox' : 'radio'}
            disabled={option.disabled ?? false}
            onTap={() => onChoose(option.value)}
          />
        ))}
        {add && <Chip label={`＋ ${add.label}`} look="add" onTap={add.onTap} />}
      </View>
    </View>
  )
}
