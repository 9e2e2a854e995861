import type { StaffId } from '@shared/kernel/ids'

declare module '../_kernel/aftermath' {
  interface EventPayloads {
    /** A colleague came on duty and can be given work. */
    'staff.onDuty': { staffId: StaffId }
  }
}
