/** What a screen reader is told about a part. */
export interface Accessible {
  role?: string
  label?: string
  labelledBy?: string
  describedBy?: string
  checked?: boolean
  selected?: boolean
  expanded?: boolean
  disabled?: boolean
  invalid?: boolean
  modal?: boolean
  hasPopup?: 'dialog' | 'menu'
  live?: 'polite' | 'assertive'
  hidden?: boolean
  focusable?: boolean
}

const flag = (on: boolean | undefined) => (on === undefined ? undefined : String(on))

/**
 * Attributes for a Taro tag, to be spread: its types know none of them.
 * H5 keeps them; weapp's templates drop them (Taro 4.2.1), so nothing is sent there, and WeChat reads the text inside.
 */
export function accessible(a: Accessible): Record<string, string | number> {
  if (process.env.TARO_ENV === 'weapp') return {}
  const all = {
    role: a.role,
    'aria-label': a.label,
    'aria-labelledby': a.labelledBy,
    'aria-describedby': a.describedBy,
    'aria-checked': flag(a.checked),
    'aria-selected': flag(a.selected),
    'aria-expanded': flag(a.expanded),
    'aria-disabled': flag(a.disabled),
    'aria-invalid': flag(a.invalid),
    'aria-modal': flag(a.modal),
    'aria-haspopup': a.hasPopup,
    'aria-live': a.live,
    'aria-hidden': flag(a.hidden),
    tabIndex: a.focusable === undefined ? undefined : a.focusable ? 0 : -1,
  }
  const told: Record<string, string | number> = {}
  for (const [name, value] of Object.entries(all)) if (value !== undefined) told[name] = value
  return told
}
