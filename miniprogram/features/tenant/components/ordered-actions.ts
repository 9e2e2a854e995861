import type { ItemAction } from '@/ui/action-sheet'
import { moved, without } from './order'

/** Up, down, away: what can be done with one item of an ordered list. */
export function orderedActions<T>(items: readonly T[], at: number, onChange: (items: T[]) => void): ItemAction[] {
  return [
    ...(at > 0 ? [{ label: '上移', icon: 'up' as const, onTap: () => onChange(moved(items, at, -1)) }] : []),
    ...(at < items.length - 1
      ? [{ label: '下移', icon: 'down' as const, onTap: () => onChange(moved(items, at, 1)) }]
      : []),
    { label: '删除', icon: 'trash', isDangerous: true, onTap: () => onChange(without(items, at)) },
  ]
}
