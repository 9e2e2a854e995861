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
  const type = (text: string) => {
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
        value={String(value)}
        maxlength={9}
        onInput={(event) => type(event.detail.value)}
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
