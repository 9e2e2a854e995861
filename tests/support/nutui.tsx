import type { ReactNode } from 'react'

/** NutUI ships untranspiled modules jest cannot load: what ui/ takes from it, without its motion. */
interface PopupProps {
  visible?: boolean
  className?: string
  onOverlayClick?: () => void
  children?: ReactNode
}

export function Popup({ visible = false, className, onOverlayClick, children }: PopupProps) {
  if (!visible) return null
  return (
    <>
      <div data-testid="overlay" onClick={onOverlayClick} />
      <div className={className}>{children}</div>
    </>
  )
}

interface DatePickerViewProps {
  onChange?: (options: { value: string }[]) => void
}

export function DatePickerView({ onChange }: DatePickerViewProps) {
  const options = ['2026', '12', '3', '15', '30'].map((value) => ({ value }))
  return <button onClick={() => onChange?.(options)}>12月3日 15:30</button>
}

interface PullToRefreshProps {
  onRefresh: () => Promise<unknown>
  children?: ReactNode
}

export function PullToRefresh({ onRefresh, children }: PullToRefreshProps) {
  return (
    <div>
      <button onClick={() => void onRefresh()}>拉</button>
      {children}
    </div>
  )
}
