import { useEffect, useRef } from 'react'
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

/** Several lines of text; the browser's own tag, because Taro's keeps aria on a wrapper where no reader finds it. */
export function TextArea(props: TextAreaProps) {
  const { id, value, onChange, onBlur, placeholder, maxLength, disabled, isFocused, ...told } = props
  const box = useRef<HTMLTextAreaElement>(null)
  useEffect(() => {
    const area = box.current
    if (!area) return
    area.style.height = 'auto'
    area.style.height = `${area.scrollHeight}px`
  }, [value])
  return (
    <textarea
      ref={box}
      id={id}
      rows={1}
      className="g-field__input g-field__input--area"
      value={value}
      placeholder={placeholder}
      maxLength={maxLength < 0 ? undefined : maxLength}
      disabled={disabled}
      autoFocus={isFocused}
      onChange={(event) => onChange(event.target.value)}
      onBlur={onBlur}
      {...accessible(told)}
    />
  )
}
