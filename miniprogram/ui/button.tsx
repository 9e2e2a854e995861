import type { ReactNode } from 'react'
import { View } from '@tarojs/components'
import { classNames } from './class-names'
import { Icon } from './icon'
import type { IconName } from './icon-name'
import { Tappable } from './tappable'
import { useSingleTap } from './use-single-tap'
import './button.scss'

/** Props of {@link Button}; a promise returned by `onTap` shows as loading until it settles. */
export interface ButtonProps {
  children: ReactNode
  onTap: () => unknown
  look?: 'primary' | 'soft' | 'ghost' | 'danger'
  size?: 'large' | 'medium' | 'small'
  icon?: IconName
  isLoading?: boolean
  disabled?: boolean
  /** Takes the whole width. */
  wide?: boolean
  /** For screen readers, when the words alone are not enough. */
  label?: string
}

/** A verb one may tap: a double tap fires once. */
export function Button(props: ButtonProps) {
  const { children, onTap, look = 'soft', size = 'medium', icon, disabled = false, wide = false, label } = props
  const { isBusy, tap } = useSingleTap(onTap)
  const isLoading = isBusy || props.isLoading === true
  const className = classNames(
    'g-button',
    `g-button--${look}`,
    `g-button--${size}`,
    wide && 'g-button--wide',
    disabled && 'g-button--disabled',
    isLoading && 'g-button--loading',
  )
  return (
    <Tappable className={className} disabled={disabled || isLoading} onTap={tap} label={label}>
      {isLoading && <View className="g-button__spinner g-moves" />}
      {!isLoading && icon && <Icon name={icon} size={size === 'large' ? 'medium' : 'small'} />}
      <View className="g-button__text">{children}</View>
    </Tappable>
  )
}
