import { View } from '@tarojs/components'
import { Popup } from '@nutui/nutui-react-taro'
import { Button } from './button'
import { DialogBox } from './dialog-box'
import { useLateMount } from './use-late-mount'
import './confirm.scss'

/** Props of {@link Confirm}. */
export interface ConfirmProps {
  isOpen: boolean
  /** The question, e.g. 撤销这次导入？ */
  title: string
  /** What will happen, and whether it can be taken back. */
  text: string
  /** The verb itself, never 确定. */
  confirmLabel: string
  cancelLabel?: string
  isDangerous?: boolean
  onConfirm: () => unknown
  onCancel: () => void
}

/** Asks once before what cannot easily be undone. */
export function Confirm(props: ConfirmProps) {
  const { isOpen, title, text, confirmLabel, cancelLabel = '先不', isDangerous = false, onConfirm, onCancel } = props
  const { isMounted, isShown } = useLateMount(isOpen)
  if (!isMounted) return null
  const dismiss = () => {
    onCancel()
    return false
  }
  return (
    <Popup className="g-confirm" position="center" visible={isShown} lockScroll destroyOnClose onOverlayClick={dismiss}>
      <DialogBox className="g-confirm__box" role="alertdialog" label={title} isOpen={isShown} onClose={onCancel}>
        <View className="g-confirm__title">{title}</View>
        <View className="g-confirm__text">{text}</View>
        <View className="g-confirm__buttons">
          <Button wide look="ghost" onTap={onCancel}>
            {cancelLabel}
          </Button>
          <Button wide look={isDangerous ? 'danger' : 'primary'} onTap={onConfirm}>
            {confirmLabel}
          </Button>
        </View>
      </DialogBox>
    </Popup>
  )
}
