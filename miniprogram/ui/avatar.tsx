import { View } from '@tarojs/components'
import { accessible } from './accessible'
import { classNames } from './class-names'
import { toneClass, type Tone } from './tone'
import './tone.scss'
import './avatar.scss'

/** Props of {@link Avatar}. */
export interface AvatarProps {
  name: string
  /** Squares are companies, circles are people. */
  shape?: 'company' | 'person'
  size?: 'small' | 'large'
  tone?: Tone
}

/** The first character of a name; the name itself stands beside it, so it stays silent. */
export function Avatar({ name, shape = 'company', size = 'large', tone = 'accent' }: AvatarProps) {
  const initial = Array.from(name.trim())[0] ?? '·'
  return (
    <View
      className={classNames('g-avatar', `g-avatar--${shape}`, `g-avatar--${size}`, toneClass(tone))}
      {...accessible({ hidden: true })}
    >
      {initial}
    </View>
  )
}
