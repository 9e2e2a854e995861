import { useState } from 'react'
import { Input, View } from '@tarojs/components'
import { accessible } from './accessible'
import { Icon } from './icon'
import { Tappable } from './tappable'
import './field.scss'
import './number-stepper.scss'

/** Props of {@link NumberStepper}. */
export interface NumberStepperProps {
  label: string
  value: number
  onChange: (value: number) => void
  min: number
  max: number
  step?: number
  unit?: string
}

/** A whole number by − and ＋, or typed; never leaves its bounds. */
export function NumberStepper({ label, value, onChange, min, max, step = 1, unit }: NumberStepperProps) {
  const set = (next: number) => onChange(Math.min(max, Math.max(min, Math.round(next))))
  // While one types, 4 on the way to 45 is not yet too small: the text stays, only the value is held within bounds.
  const [typed, setTyped] = useState<string>()
  const type = (text: string) => {
    setTyped(text)
    const figure = Number(text)
    if (text.trim() !== '' && Number.isFinite(figure)) set(figure)
  }
  return (
    <View className="g-stepper" {...accessible({ role: 'group', label })}>
      <Tappable
        className="g-stepper__button"
        label={`减 ${step}`}
        disabled={value <= min}
        onTap={() => set(value - step)}
      >
        <Icon name="minus" size="medium" />
      </Tappable>
      <Input
        className="g-field__input g-stepper__input"
        type="number"
        value={typed ?? String(value)}
        maxlength={9}
        onInput={(event) => type(event.detail.value)}
        onBlur={() => setTyped(undefined)}
        {...accessible({ label })}
      />
      {unit && <View className="g-stepper__unit">{unit}</View>}
      <Tappable
        className="g-stepper__button"
        label={`加 ${step}`}
        disabled={value >= max}
        onTap={() => set(value + step)}
      >
        <Icon name="plus" size="medium" />
      </Tappable>
    </View>
  )
}
