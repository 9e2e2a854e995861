import { View } from '@tarojs/components'
import { Icon } from './icon'
import type { IconName } from './icon-name'
import { Sheet } from './sheet'
import { Tappable } from './tappable'
import './action-sheet.scss'

/** One thing that can be done with an item. */
export interface ItemAction {
  label: string
  icon: IconName
  onTap: () => void
  isDangerous?: boolean
}

/** Props of {@link ActionSheet}. */
export interface ActionSheetProps {
  isOpen: boolean
  title: string
  actions: readonly ItemAction[]
  onClose: () => void
}

/** The other things one can do with an item, one tap each. */
export function ActionSheet({ isOpen, title, actions, onClose }: ActionSheetProps) {
  return (
    <Sheet isOpen={isOpen} title={title} onClose={onClose}>
      {actions.map((action) => {
        const choose = () => {
          onClose()
          action.onTap()
        }
        return (
          <Tappable
            key={action.label}
            className={action.isDangerous ? 'g-action g-action--danger' : 'g-action'}
            onTap={choose}
          >
            <Icon name={action.icon} />
            <View>{action.label}</View>
          </Tappable>
        )
      })}
    </Sheet>
  )
}
