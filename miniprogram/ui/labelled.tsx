import { useId, type ReactNode } from 'react'
import { View } from '@tarojs/components'
import { accessible } from './accessible'
import { FieldFrame } from './field-frame'

/** Props of {@link Labelled}. */
export interface LabelledProps {
  label: string
  children: ReactNode
  hint?: string
  error?: string
  isRequired?: boolean
}

/** Gives any control the label, hint and error line of a field: photos, a stepper, own parts. */
export function Labelled({ children, ...frame }: LabelledProps) {
  const id = useId()
  return (
    <FieldFrame id={id} {...frame}>
      <View {...accessible({ role: 'group', label: frame.label })}>{children}</View>
    </FieldFrame>
  )
}
