import { useId } from 'react'
import { Input, View } from '@tarojs/components'
import { accessible } from './accessible'
import { FieldFrame, noteIdOf } from './field-frame'
import { TextArea, type TextAreaProps } from './text-area'

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
const KEYBOARD = { text: 'text', phone: 'tel', number: 'numeric', money: 'decimal' } as const
const IS_WEAPP = process.env.TARO_ENV === 'weapp'

/** H5's number inputs drop zeros and grow arrows, so there the keyboard comes from inputMode alone. */
const typeOf = (kind: FieldKind) => (!IS_WEAPP || kind === 'text' ? 'text' : kind === 'money' ? 'digit' : 'number')

/** A labelled field that says its own error. */
export function Field(props: FieldProps) {
  const id = useId()
  const { label, value, onChange, kind = 'text', maxLength = NO_LIMIT, error, hint, isRequired = false } = props
  const count = props.isCounted && maxLength > 0 ? `${value.length}/${maxLength}` : undefined
  const input = {
    id,
    value,
    maxLength,
    onChange,
    onBlur: () => props.onBlur?.(),
    placeholder: props.placeholder ?? '',
    disabled: props.disabled ?? false,
    isFocused: props.isFocused ?? false,
    label,
    invalid: error !== undefined,
    describedBy: error || hint ? noteIdOf(id) : undefined,
  }
  return (
    <FieldFrame id={id} label={label} isRequired={isRequired} error={error} hint={hint} count={count}>
      {kind === 'area' ? <TextArea {...input} /> : <TextLine {...input} kind={kind} unit={props.unit} />}
    </FieldFrame>
  )
}

interface TextLineProps extends TextAreaProps {
  kind: Exclude<FieldKind, 'area'>
  unit: string | undefined
}

function TextLine(props: TextLineProps) {
  const { id, value, onChange, onBlur, placeholder, maxLength, disabled, isFocused, kind, unit, ...told } = props
  return (
    <View className="g-field__box">
      <Input
        id={id}
        className="g-field__input"
        type={typeOf(kind)}
        value={value}
        placeholder={placeholder}
        placeholderClass="g-field__placeholder"
        maxlength={maxLength}
        disabled={disabled}
        focus={isFocused}
        onInput={(event) => onChange(event.detail.value)}
        onBlur={onBlur}
        {...accessible(told)}
        {...(IS_WEAPP ? {} : { inputMode: KEYBOARD[kind] })}
      />
      {unit && <View className="g-field__unit">{unit}</View>}
    </View>
  )
}
