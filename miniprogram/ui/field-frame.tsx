import type { ReactNode } from 'react'
import { View } from '@tarojs/components'
import { accessible } from './accessible'
import { classNames } from './class-names'
import './block.scss'
import './field.scss'

/** Props of {@link FieldFrame}. */
export interface FieldFrameProps {
  id: string
  label: string
  children: ReactNode
  error?: string
  hint?: string
  count?: string
  isRequired?: boolean
}

/** The id of the line under a field, for aria-describedby. */
export const noteIdOf = (id: string) => `${id}-note`

/** Label above, control, then one line below: the error if there is one, else the hint. */
export function FieldFrame({ id, label, children, error, hint, count, isRequired = false }: FieldFrameProps) {
  const note = error ?? hint
  return (
    <View className={classNames('g-block', 'g-field', error !== undefined && 'g-field--error')}>
      <View className="g-field__label" {...accessible({ hidden: true })}>
        {label}
        {!isRequired && <View className="g-field__optional">选填</View>}
      </View>
      {children}
      <View className="g-field__below">
        <View
          id={noteIdOf(id)}
          className="g-field__note"
          {...accessible(error === undefined ? {} : { role: 'alert', live: 'polite' })}
        >
          {note}
        </View>
        {count && <View className="g-field__count">{count}</View>}
      </View>
    </View>
  )
}
