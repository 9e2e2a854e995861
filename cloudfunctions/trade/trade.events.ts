import type { JobSlice } from '../_kernel/job'

declare module '../_kernel/aftermath' {
  interface EventPayloads {
    /** The next customers whose order facts are counted anew. */
    'trade.rebuildFacts': JobSlice
  }
}
