import type { Outputs } from '@shared/contract'
import { brandId } from '@shared/kernel/ids'

type LeadDetail = Outputs['lead']['read']

/** A lead its owner works on, but for what a test says. */
export const leadDetail = (parts: Partial<LeadDetail> = {}): LeadDetail => ({
  id: brandId('lead1'),
  number: 'XS1125-07',
  state: 'accepted',
  name: '陈女士',
  company: '云裳服饰',
  wish: '要 200 件工装，月底前',
  channelName: '抖音',
  region: '浙江杭州',
  grade: 'A',
  score: 86,
  ownerName: '李然',
  createdAt: '2026-11-25T01:00:00.000Z',
  acceptBy: null,
  match: 'new',
  version: 1,
  ownerId: brandId('staff1'),
  phone: '138****8000',
  isMasked: true,
  email: null,
  industry: '服装',
  intent: '询价',
  scores: [{ points: 30, reason: '留了电话' }],
  notes: [],
  answers: [],
  submissions: 1,
  matchFields: [],
  matchCustomer: null,
  customerId: null,
  firstResponseMinutes: null,
  assignments: [],
  followups: [],
  may: { accept: false, work: true, reassign: false, showPhone: true },
  ...parts,
})

export const followupLine = {
  id: 'log1',
  at: '2026-11-25T02:00:00.000Z',
  staffName: '李然',
  title: '电话 · 等样衣',
  words: '周五问反馈',
  fileIds: [],
}
