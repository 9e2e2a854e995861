import { accept, refuse, type Decision } from '../kernel/decision'
import type { StaffId } from '../kernel/ids'
import { parsePhones } from '../kernel/phone'
import { foldText } from '../kernel/text'

interface Colleague {
  id: StaffId
  name: string
  phone: string
}

/** Whom the file means by a name or a number; whoever it does not name gets `otherwise`. */
export function decideOwner(
  words: string,
  staff: readonly Colleague[],
  otherwise: StaffId | null,
): Decision<StaffId | null, 'OWNER_UNKNOWN' | 'OWNER_AMBIGUOUS'> {
  if (words === '') return accept(otherwise)
  const phones = parsePhones(words).map(({ e164 }) => e164)
  const meant = staff.filter(({ name, phone }) =>
    phones.length > 0 ? phones.includes(phone) : foldText(name) === foldText(words),
  )
  const [only] = meant
  if (only === undefined) return refuse('OWNER_UNKNOWN')
  return meant.length > 1 ? refuse('OWNER_AMBIGUOUS') : accept(only.id)
}
