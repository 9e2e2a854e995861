import type { CSSProperties, ReactNode } from 'react'
import { flushSync } from 'react-dom'
import { View } from '@tarojs/components'
import { accessible, type Accessible } from './accessible'
import { classNames } from './class-names'
import './base.scss'

/** Props of {@link Tappable}; `label` is needed when the content has no text. */
export interface TappableProps extends Pick<
  Accessible,
  'label' | 'describedBy' | 'checked' | 'selected' | 'expanded' | 'hasPopup'
> {
  onTap: () => void
  onLongPress?: () => void
  role?: 'button' | 'link' | 'radio' | 'checkbox' | 'switch' | 'tab' | 'option' | 'menuitem' | 'row'
  disabled?: boolean
  className?: string
  style?: CSSProperties
  children?: ReactNode
}

interface Pressed {
  key: string
  preventDefault: () => void
  stopPropagation: () => void
}

/** Anything one may tap: a button for fingers, keyboards (Enter, Space) and screen readers alike. */
export function Tappable(props: TappableProps) {
  const { onTap, onLongPress, role = 'button', disabled = false, className, style, children } = props
  const { label, describedBy, checked, selected, expanded, hasPopup } = props
  const told = accessible({
    role,
    label,
    describedBy,
    checked,
    selected,
    expanded,
    hasPopup,
    focusable: !disabled,
    disabled: disabled || undefined,
  })
  // Shown before the next finger lands. Taro knows `click` as such an event but not WeChat's `tap`, so a second tap on a busy
  // phone would meet what was there before the first one.
  const tap = (event: { stopPropagation: () => void }) => {
    event.stopPropagation()
    if (!disabled) flushSync(onTap)
  }
  const onKeyDown = (event: Pressed) => {
    if (disabled || (event.key !== 'Enter' && event.key !== ' ')) return
    event.preventDefault()
    event.stopPropagation()
    onTap()
  }
  return (
    <View
      className={classNames('g-tap', disabled && 'g-tap--disabled', className)}
      style={style}
      hoverClass={disabled ? 'none' : 'is-pressed'}
      onClick={tap}
      onLongPress={onLongPress}
      {...told}
      {...{ onKeyDown }}
    >
      {children}
    </View>
  )
}
