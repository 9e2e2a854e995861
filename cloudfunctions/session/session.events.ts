import type { MemberId, StaffId } from '@shared/kernel/ids'

declare module '../_kernel/aftermath' {
  interface EventPayloads {
    /** A known colleague asked for a login code; whoever carries messages tells it to their phone. */
    'session.codeRequested': { staffId: StaffId; phone: string; nonce: string }
    /** A customer typed a phone that is to be proved theirs. */
    'session.phoneCodeRequested': { memberId: MemberId; phone: string; nonce: string }
  }
}
