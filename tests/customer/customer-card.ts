import type { Outputs } from '@shared/contract'
import { brandId } from '@shared/kernel/ids'

type Card = Outputs['customer']['card']
type Contact = Card['contacts'][number]

export const contactOf = (parts: Partial<Contact> = {}): Contact => ({
  id: brandId('cont1'),
  name: '陈敏',
  title: '采购经理',
  role: 'decides',
  phone: '138****8000',
  isMasked: true,
  email: null,
  isPrimary: true,
  ...parts,
})

const saying = (words: string, source: string) => ({ words, source, tone: 'plain' as const })

/** A customer of one's own, but for what a test says. */
export const cardOf = (parts: Partial<Card> = {}): Card => ({
  id: brandId('cust1'),
  version: 3,
  name: '杭州云裳服饰有限公司',
  shortName: '云裳服饰',
  formerNames: [],
  creditCode: null,
  kind: 'company',
  grade: 'A',
  stage: 'active',
  region: '浙江省杭州市',
  address: '',
  industry: '服装批发',
  sizePeople: '30–50',
  channelName: '抖音',
  firstSeenAt: '2026-01-05T02:00:00.000Z',
  owner: { staffId: brandId('staff1'), name: '李然' },
  collaborators: [],
  tags: [{ id: 't1', name: '要账期' }],
  contacts: [contactOf()],
  needs: [],
  pains: '',
  preferences: '',
  competitor: '',
  budget: '',
  who: [saying('杭州的服装批发商', '来自资料')],
  wants: [saying('要 200 件卫衣', '来自 11月20日 的电话')],
  cares: [saying('在意交期', '来自 2 次投诉')],
  figures: {
    orderCount: 2,
    amountTotalFen: 1_860_000,
    amount12MonthsFen: 1_860_000,
    averageOrderFen: 930_000,
    firstOrderAt: '2026-02-01T02:00:00.000Z',
    lastOrderAt: '2026-10-01T02:00:00.000Z',
    favouriteCategories: [],
    lastFollowupAt: null,
    nextFollowupAt: null,
    openTickets: 0,
    ticketCount: 0,
    complaintCount: 0,
    satisfaction: null,
  },
  nextAction: { kind: 'log', words: '记跟进' },
  orders: [],
  isLocked: false,
  may: { edit: true, showPhone: true, reassign: false, release: false },
  ...parts,
})
