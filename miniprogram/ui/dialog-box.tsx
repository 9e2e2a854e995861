import { useId, type ReactNode } from 'react'
import { View } from '@tarojs/components'
import { accessible } from './accessible'
import { useFocusTrap } from './use-focus-trap'

/** Props of {@link DialogBox}. */
export interface DialogBoxProps {
  label: string
  role: 'dialog' | 'alertdialog'
  isOpen: boolean
  onClose: () => void
  className: string
  children: ReactNode
}

/** What is inside a popup: takes the focus when it appears, and gives it back. */
export function DialogBox({ label, role, isOpen, onClose, className, children }: DialogBoxProps) {
  const id = useId()
  useFocusTrap({ id, isOpen, onClose })
  return (
    <View id={id} className={className} {...accessible({ role, modal: true, label, focusable: false })}>
      {children}
    </View>
  )
}
