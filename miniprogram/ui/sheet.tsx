import type { ReactNode } from 'react'
import { View } from '@tarojs/components'
import { Popup } from '@nutui/nutui-react-taro'
import { DialogBox } from './dialog-box'
import { Icon } from './icon'
import { Tappable } from './tappable'
import { useLateMount } from './use-late-mount'
import './base.scss'
import './sheet.scss'

/** Props of {@link Sheet}. */
export interface SheetProps {
  isOpen: boolean
  title: string
  onClose: () => void
  children: ReactNode
  /** A quiet fact at the right of the title, e.g. 草稿已自动保存. */
  note?: string
  /** Stays at the bottom while the content scrolls. */
  footer?: ReactNode
}

const MOTION_MS = 240

/** A bottom sheet; from 1000 px on a dialog in the middle. Nothing of it exists before it first opens. */
export function Sheet({ isOpen, title, onClose, children, note, footer }: SheetProps) {
  const { isMounted, isShown } = useLateMount(isOpen)
  if (!isMounted) return null
  const dismiss = () => {
    onClose()
    return false
  }
  return (
    <Popup
      className="g-sheet"
      position="bottom"
      visible={isShown}
      duration={MOTION_MS}
      lockScroll
      destroyOnClose
      onOverlayClick={dismiss}
    >
      <DialogBox className="g-sheet__box" role="dialog" label={title} isOpen={isShown} onClose={onClose}>
        <View className="g-sheet__grab" />
        <View className="g-sheet__head">
          <View className="g-sheet__title">{title}</View>
          {note && <View className="g-sheet__note">{note}</View>}
          <Tappable className="g-sheet__close" label="关闭" onTap={onClose}>
            <Icon name="close" size="medium" />
          </Tappable>
        </View>
        <View className="g-sheet__body">{children}</View>
        {footer && <View className="g-sheet__footer">{footer}</View>}
      </DialogBox>
    </Popup>
  )
}
