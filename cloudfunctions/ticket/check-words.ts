import type { TenantId } from '@shared/kernel/ids'
import type { Aftermath } from '../_kernel/aftermath'
import type { Ports, WordsCheck } from '../_kernel/ports'

/** Work before the transaction: may these words be kept? Where WeChat is not asked, they may. */
export const checkWords = async (
  { words }: { words: string },
  ports: Ports,
  tenantId: TenantId,
  session: string,
): Promise<WordsCheck> => (words === '' ? 'pass' : ((await ports.checkWords?.({ tenantId, session, words })) ?? 'pass'))

/** Words that nobody could vouch for are kept, and the audit log says so, without a word of them. */
export function noteCheck(after: Aftermath, verdict: WordsCheck): void {
  if (verdict !== 'pass') after.audit({ action: 'ticket.wordsDoubtful', detail: { verdict } })
}
