import { View } from '@tarojs/components'
import { classNames } from './class-names'
import { toneClass, type Tone } from './tone'
import './tone.scss'
import './tag.scss'

/** Props of {@link Tag}. */
export interface TagProps {
  text: string
  tone?: Tone
}

/** A small fact beside a title: a stage, an amount, a grade. */
export function Tag({ text, tone = 'plain' }: TagProps) {
  return <View className={classNames('g-tag', toneClass(tone))}>{text}</View>
}
