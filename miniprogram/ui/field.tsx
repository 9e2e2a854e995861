import { useId } from 'react'
import { Input, View } from '@tarojs/components'
import { accessible } from './accessible'
import { FieldFrame, noteIdOf } from './field-frame'
import { TextArea } from './text-area'

type FieldKind = 'text' | 'phone' | 'number' | 'money' | 'area'

/** Props of {@link Field}; the value is always what the person typed. */
export interface FieldProps {
  label: string
  value: string
  onChange: (value: string) => void
  onBlur?: () => void
  kind?: FieldKind
  placeholder?: string
  hint?: string
  /** What is wrong and what to do, at the field. */
  error?: string
  /** A unit behind the figure, e.g. 件, 万元. */
  unit?: string
  maxLength?: number
  /** Shows how much room is left. */
  isCounted?: boolean
  isRequired?: boolean
  isFocused?: boolean
  disabled?: boolean
}

/** Taro's own limit is 140 without saying so; -1 lifts it. */
const NO_LIMIT = -1
const KEYBOARD = { text: 'text', phone: 'tel', number: 'numeric', money: 'decimal', area: 'text' } as const
const IS_WEAPP = process.env.TARO_ENV === 'weapp'

/** H5's number inputs drop zeros and grow arrows, so there the keyboard comes from inputMode alone. */
const typeOf = (kind: FieldKind) =>
  !IS_WEAPP || kind === 'text' || kind === 'area' ? 'text' : kind === 'money' ? 'digit' : 'number'

/** A labelled field that says its own error. */
export function Field(props: FieldProps) {
  const id = useId()
  const { label, value, onChange, kind = 'text', maxLength = NO_LIMIT, error, hint, isRequired = false } = props
  const shared = {
    id,
    value,
    placeholder: props.placeholder ?? '',
    disabled: props.disabled ?? false,
  }
  const told = { label, invalid: error !== undefined, ...(error || hint ? { describedBy: noteIdOf(id) } : {}) }
  const onBlur = () => props.onBlur?.()
  const count = props.isCounted && maxLength > 0 ? { count: `${value.length}/${maxLength}` } : {}
  const frame = {
    id,
    label,
    isRequired,
    ...count,
    ...(error === undefined ? {} : { error }),
    ...(hint ? { hint } : {}),
  }
  if (kind === 'area') {
    return (
      <FieldFrame {...frame}>
        <TextArea
          {...shared}
          {...told}
          maxLength={maxLength}
          isFocused={props.isFocused ?? false}
          onChange={onChange}
          onBlur={onBlur}
        />
      </FieldFrame>
    )
  }
  return (
    <FieldFrame {...frame}>
      <View className="g-field__box">
        <Input
          {...shared}
          className="g-field__input"
          type={typeOf(kind)}
          maxlength={maxLength}
          focus={props.isFocused ?? false}
          placeholderClass="g-field__placeholder"
          onInput={(event) => onChange(event.detail.value)}
          onBlur={onBlur}
          {...accessible(told)}
          {...(IS_WEAPP ? {} : { inputMode: KEYBOARD[kind] })}
        />
        {props.unit && <View className="g-field__unit">{props.unit}</View>}
      </View>
    </FieldFrame>
  )
}
