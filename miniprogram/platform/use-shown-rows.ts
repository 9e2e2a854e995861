import { useEffect, useState } from 'react'
import { nextTick } from '@tarojs/taro'

/** More than a phone shows at once, and ten of our heaviest rows are less than 30 KB of one setData. */
const WAVE = 10

/** Whether a kept row stands behind a new one. */
const comesBetween = (ids: readonly string[], drawn: ReadonlySet<string>): boolean =>
  ids.slice(ids.findIndex((id) => !drawn.has(id))).some((id) => drawn.has(id))

/**
 * How many of these rows are drawn by now: at most ten that the view has not got yet, whether they come or replace others.
 * Rows that come in between send the kept ones again, too (Taro writes the whole list of children), so then it is ten in all.
 */
export function useShownRows(ids: readonly string[]): number {
  const [drawn, setDrawn] = useState<ReadonlySet<string>>(new Set())
  const fresh = ids.filter((id) => !drawn.has(id))
  const next = fresh[WAVE]
  const shown = next === undefined ? ids.length : comesBetween(ids, drawn) ? WAVE : ids.indexOf(next)
  useEffect(() => {
    if (fresh.length > 0) nextTick(() => setDrawn(new Set(ids.slice(0, shown))))
  })
  return shown
}
