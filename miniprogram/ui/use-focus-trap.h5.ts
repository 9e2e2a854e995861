import { useEffect, useRef } from 'react'

const CAN_FOCUS = '[tabindex="0"], input:not([disabled]), textarea:not([disabled]), button:not([disabled]), a[href]'

/** What {@link useFocusTrap} holds. */
export interface FocusTrap {
  id: string
  isOpen: boolean
  onClose: () => void
}

const focusablesIn = (box: HTMLElement) => Array.from(box.querySelectorAll<HTMLElement>(CAN_FOCUS))

function turnAround(box: HTMLElement, event: KeyboardEvent): void {
  const all = focusablesIn(box)
  const first = all[0]
  const last = all.at(-1)
  if (!first || !last) return
  const from = document.activeElement
  const leavesBackwards = event.shiftKey && (from === first || from === box)
  const leavesForwards = !event.shiftKey && from === last
  if (!leavesBackwards && !leavesForwards) return
  event.preventDefault()
  if (leavesBackwards) last.focus()
  else first.focus()
}

/** Keeps Tab inside an open dialog, closes it by Escape, and gives the focus back afterwards. */
export function useFocusTrap({ id, isOpen, onClose }: FocusTrap): void {
  const close = useRef(onClose)
  useEffect(() => {
    close.current = onClose
  }, [onClose])
  useEffect(() => {
    const box = document.getElementById(id)
    if (!isOpen || !box) return undefined
    const before = document.activeElement
    box.focus()
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.key === 'Escape') close.current()
      if (event.key === 'Tab') turnAround(box, event)
    }
    box.addEventListener('keydown', onKeyDown)
    return () => {
      box.removeEventListener('keydown', onKeyDown)
      if (before instanceof HTMLElement) before.focus()
    }
  }, [id, isOpen])
}
