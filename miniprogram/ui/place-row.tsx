import { View } from '@tarojs/components'
import { Icon } from './icon'
import type { IconName } from './icon-name'
import { Tappable } from './tappable'
import './place-row.scss'

/** Props of {@link PlaceRow}. */
export interface PlaceRowProps {
  icon: IconName
  title: string
  /** What one finds there. */
  note: string
  onTap: () => unknown
}

/** A door to another page, one of several in a card. */
export function PlaceRow({ icon, title, note, onTap }: PlaceRowProps) {
  return (
    <Tappable className="g-place" role="link" onTap={() => void onTap()}>
      <Icon name={icon} className="g-place__icon" />
      <View className="g-place__words">
        <View>{title}</View>
        <View className="g-place__note">{note}</View>
      </View>
      <Icon name="next" size="small" />
    </Tappable>
  )
}
