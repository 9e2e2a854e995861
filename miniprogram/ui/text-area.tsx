import { Textarea } from '@tarojs/components'
import { accessible, type Accessible } from './accessible'

/** Props of {@link TextArea}. */
export interface TextAreaProps extends Pick<Accessible, 'label' | 'describedBy' | 'invalid'> {
  id: string
  value: string
  onChange: (value: string) => void
  onBlur: () => void
  placeholder: string
  maxLength: number
  disabled: boolean
  isFocused: boolean
}

/** Several lines of text that grow with what is written (WeChat's own textarea). */
export function TextArea(props: TextAreaProps) {
  const { id, value, onChange, onBlur, placeholder, maxLength, disabled, isFocused, ...told } = props
  return (
    <Textarea
      id={id}
      className="g-field__input g-field__input--area"
      value={value}
      placeholder={placeholder}
      placeholderClass="g-field__placeholder"
      maxlength={maxLength}
      disabled={disabled}
      focus={isFocused}
      autoHeight
      showConfirmBar={false}
      cursorSpacing={80}
      onInput={(event) => onChange(event.detail.value)}
      onBlur={onBlur}
      {...accessible(told)}
    />
  )
}
