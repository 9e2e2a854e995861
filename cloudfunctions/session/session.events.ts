import type { CustomerId, MemberId, StaffId } from '@shared/kernel/ids'

declare module '../_kernel/aftermath' {
  interface EventPayloads {
    /** A known colleague asked for a login code; whoever carries messages tells it to their phone. */
    'session.codeRequested': { staffId: StaffId; phone: string; nonce: string }
    /** A customer typed a phone that is to be proved theirs. */
    'session.phoneCodeRequested': { memberId: MemberId; phone: string; nonce: string }
    /** A member is one of this customer's people from now on: what they wrote before is the customer's too. */
    'session.memberLinked': { memberId: MemberId; customerId: CustomerId }
  }
}
