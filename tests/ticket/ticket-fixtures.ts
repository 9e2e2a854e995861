import type { Outputs } from '@shared/contract'
import { brandId } from '@shared/kernel/ids'

type Track = Outputs['ticket']['track']
type Desk = Outputs['ticket']['read']
type Prepared = Outputs['ticket']['prepare']
type Row = Outputs['ticket']['list']['items'][number]

/** What 我要售后 knows of somebody whose phone is proved, but for what a test says. */
export const preparedOf = (parts: Partial<Prepared> = {}): Prepared => ({
  companyName: '青禾家纺',
  promise: '工作日 9:00–18:00，2 小时内回复',
  phone: '138****8000',
  orders: [{ id: 'order1', number: 'DD1001', orderedAt: '2026-11-01T02:00:00.000Z', summary: '秋款卫衣 · 200 件' }],
  formKey: null,
  templateIds: [],
  ...parts,
})

/** A ticket as its customer follows it. */
export const trackOf = (parts: Partial<Track> = {}): Track => ({
  id: brandId('tick1'),
  number: 'GD1125-01',
  kind: 'quality',
  state: 'in_progress',
  revision: 3,
  createdAt: '2026-11-24T02:00:00.000Z',
  orderNumber: 'DD1001',
  agentName: '苏晴',
  promise: '今天 15:00 前给结果',
  promiseBy: '2026-11-25T07:00:00.000Z',
  steps: ['已提交', '已分派', '处理中', '已解决', '已评价'].map((name, at) => ({
    name,
    at: at < 3 ? '2026-11-24T02:00:00.000Z' : null,
  })),
  entries: [said('e1', 'me', '袖口开线'), said('e2', 'agent', '马上为您换')],
  survey: null,
  recovery: null,
  may: { add: true, confirm: false, reopen: false },
  ...parts,
})

export const said = (id: string, author: 'me' | 'agent' | 'system', words: string): Track['entries'][number] => ({
  id,
  at: '2026-11-24T02:00:00.000Z',
  kind: 'words',
  author,
  name: author === 'agent' ? '苏晴' : '',
  words,
  fileIds: [],
})

/** A ticket as lists show it. */
export const rowOf = (parts: Partial<Row> = {}): Row => ({
  id: brandId('tick1'),
  number: 'GD1125-01',
  kind: 'quality',
  state: 'assigned',
  priority: 'normal',
  title: '云裳服饰 · 陈敏',
  words: '袖口开线',
  agentName: '苏晴',
  dueAt: null,
  risk: 'none',
  why: '还剩 20 分钟首次回复',
  isLate: false,
  createdAt: '2026-11-24T02:00:00.000Z',
  ...parts,
})

/** A ticket on the desk of the one who answers it. */
export const deskOf = (parts: Partial<Desk> = {}): Desk => ({
  ...rowOf(),
  version: 2,
  agentId: brandId('agent1'),
  asker: {
    customerId: brandId('cust1'),
    name: '云裳服饰',
    contactName: '陈敏',
    phone: '138 0013 8000',
    grade: 'A',
    ownerName: '李然',
    orderCount: 2,
    amountTotalFen: 1_860_000,
    lastOrderAt: null,
    pastTickets: 3,
    complaints: 1,
    satisfaction: 3,
  },
  order: null,
  firstDueAt: null,
  resolveDueAt: null,
  firstResponseMinutes: null,
  score: null,
  mergedInto: null,
  entries: [
    {
      id: 'e1',
      at: '2026-11-24T02:00:00.000Z',
      kind: 'words',
      isInternal: false,
      author: 'customer',
      name: '陈敏',
      words: '袖口开线',
      fileIds: [],
    },
  ],
  may: { take: false, work: true, handOver: true, merge: true },
  ...parts,
})
