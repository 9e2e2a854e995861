import type { Outputs } from '@shared/contract'
import { brandId } from '@shared/kernel/ids'

type Inbox = Outputs['followup']['inbox']
type InboxItem = Inbox['items'][number]

/** A customer's follow-up of today, but for what a test says. */
export const inboxItem = (parts: Partial<InboxItem> = {}): InboxItem => ({
  id: 'item1',
  kind: 'followup',
  title: '云裳服饰 · 陈女士',
  why: '约好今天 10:00 电话',
  isLate: false,
  tags: [{ words: 'A 级', tone: 'good' }],
  action: 'log',
  dueAt: null,
  leadId: null,
  customerId: brandId('cust1'),
  ticketId: null,
  phone: '138 0013 8000',
  ...parts,
})

export const offer = (parts: Partial<InboxItem> = {}): InboxItem =>
  inboxItem({
    id: 'item2',
    kind: 'lead_offer',
    title: '锦程商贸 · 李先生',
    why: '还剩 8 分钟没接受就转给下一位',
    action: 'accept',
    leadId: brandId('lead1'),
    customerId: null,
    phone: null,
    ...parts,
  })

export const inboxOf = (...items: InboxItem[]): Inbox => ({
  items,
  nextCursor: null,
  total: items.length,
  late: items.filter(({ isLate }) => isLate).length,
  counts: items.reduce<Record<string, number>>((all, { kind }) => ({ ...all, [kind]: (all[kind] ?? 0) + 1 }), {}),
})
