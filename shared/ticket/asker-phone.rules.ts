import { accept, refuse, type Decision } from '../kernel/decision'
import { parsePhones } from '../kernel/phone'

/** The number to reach somebody by: the one they proved is theirs, else the one they typed. */
export function decidePhone(
  verified: string | null,
  typed: string,
): Decision<string, 'PHONE_NEEDED' | 'PHONE_UNREADABLE'> {
  if (verified !== null) return accept(verified)
  if (typed === '') return refuse('PHONE_NEEDED')
  const phone = parsePhones(typed)[0]?.e164
  return phone === undefined ? refuse('PHONE_UNREADABLE') : accept(phone)
}
