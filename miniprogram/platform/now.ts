import { toInstant, type Instant } from '@shared/kernel/instant'

/** This phone's clock, only for words like 3 小时前; what counts is decided by the server's. */
export const now = (): Instant => toInstant(Date.now())
