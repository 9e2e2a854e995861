import type { StaffId } from '@shared/kernel/ids'

declare module '../_kernel/aftermath' {
  interface EventPayloads {
    /** A known colleague asked for a login code; whoever carries messages tells it to their phone. */
    'session.codeRequested': { staffId: StaffId; phone: string; nonce: string }
  }
}
