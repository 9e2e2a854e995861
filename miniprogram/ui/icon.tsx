import { View } from '@tarojs/components'
import { accessible } from './accessible'
import { classNames } from './class-names'
import type { IconName } from './icon-name'
import './icon.scss'

/** Props of {@link Icon}; without `label` it is decoration and stays silent. */
export interface IconProps {
  name: IconName
  size?: 'small' | 'medium' | 'large'
  label?: string
  className?: string
}

/** A stroke icon in the colour of the text around it: 16, 20 or 24 px. */
export function Icon({ name, size = 'large', label, className }: IconProps) {
  const told = accessible(label === undefined ? { hidden: true } : { role: 'img', label })
  return <View className={classNames('g-icon', `g-icon--${size}`, `g-icon--${name}`, className)} {...told} />
}
