import { toEpochMs, toInstant, type Instant } from '@shared/kernel/instant'

/** How far the server's clock is ahead of this phone's; the demo's runs days ahead, and phones are set wrong. */
let aheadMs = 0

/** Learns the server's time from an answer; nothing or nonsense changes nothing. */
export function learnServerNow(text: string | null): void {
  const epochMs = toEpochMs(text ?? '')
  if (!Number.isNaN(epochMs)) aheadMs = epochMs - Date.now()
}

/** Now by the server's clock, as last heard: for words like 3 小时前 and proposals like 明天; what counts, the server decides. */
export const now = (): Instant => toInstant(Date.now() + aheadMs)
