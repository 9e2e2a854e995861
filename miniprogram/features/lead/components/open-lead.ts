import type { LeadId } from '@shared/kernel/ids'
import type { open } from '@/platform/navigate'

/** Opens the desk of a lead, on top of this page or in its place. */
export const openLead = (leadId: LeadId, go: typeof open): Promise<void> => go('/desks/lead/index', { leadId })
