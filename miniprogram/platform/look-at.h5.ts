import type { Shown } from './platform.types'

/** As in look-at.ts; the browser's own viewer stands in a tab of its own. */
export async function lookAt(shown: readonly Shown[], first: number): Promise<void> {
  const wanted = shown[first]
  if (wanted !== undefined) window.open(wanted.url, '_blank', 'noopener')
}
