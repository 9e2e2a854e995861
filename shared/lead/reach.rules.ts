import type { CleanLead } from './clean.types'

/** Whether anybody could answer this wish at all. */
export const canReach = ({ phones, email, wechat }: CleanLead): boolean =>
  phones.length > 0 || email !== undefined || wechat !== undefined
