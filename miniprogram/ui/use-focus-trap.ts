/** What {@link useFocusTrap} holds. */
export interface FocusTrap {
  id: string
  isOpen: boolean
  onClose: () => void
}

/** WeChat moves its own focus; only browsers need holding (use-focus-trap.h5.ts). */
export function useFocusTrap(trap: FocusTrap): void {
  void trap
}
