import type { ServiceSettings } from '../ticket/ticket.types'

/** How first response and hand-on of leads work in one company. Units in names; 中文 in the settings page. */
export interface LeadSettings {
  /** A rep accepts or contacts within this many working minutes, else the lead moves on. */
  acceptWithinMinutes: number
  /** 撞单 policy. */
  collisionPolicy: 'first_report' | 'first_followup' | 'manager_decides'
  /** An owner's claim on a customer is protected this long after the last valid follow-up. */
  protectionDays: number
}

export interface FollowupSettings {
  /** Days of silence after a due follow-up: remind the rep, tell the manager, give it to somebody else. */
  remindRepDay: number
  tellManagerDay: number
  reassignDay: number
  /** What reps usually note, as chips of 记跟进. */
  phrases: string[]
}

/** 公海: when a customer nobody follows goes back to it, and how one is taken out of it. */
export interface PoolSettings {
  /** Whether customers are taken back at all. */
  isOn: boolean
  /** Working days without a valid follow-up, by grade; one without grade counts as C. */
  days: Record<'A' | 'B' | 'C' | 'D', number>
  /** A colleague claims so many customers a day, owns so many at most, and looks at so many of the pool a day. */
  claimsPerDay: number
  mostOwned: number
  viewsPerDay: number
  /** Who ever owned a customer leaves it to others for so long after it came into the pool. */
  cooldownDays: number
}

export interface TenantSettings {
  lead: LeadSettings
  followup: FollowupSettings
  pool: PoolSettings
  service: ServiceSettings
}

export const defaultSettings: TenantSettings = {
  lead: { acceptWithinMinutes: 30, collisionPolicy: 'first_report', protectionDays: 30 },
  followup: {
    remindRepDay: 1,
    tellManagerDay: 3,
    reassignDay: 5,
    phrases: ['面料满意', '等样衣', '嫌价高', '要账期', '没接通', '下次再谈'],
  },
  pool: {
    isOn: true,
    days: { A: 60, B: 45, C: 30, D: 15 },
    claimsPerDay: 10,
    mostOwned: 200,
    viewsPerDay: 50,
    cooldownDays: 30,
  },
  service: {
    promises: {
      urgent: { firstResponseMinutes: 30, resolveMinutes: 8 * 60 },
      normal: { firstResponseMinutes: 2 * 60, resolveMinutes: 24 * 60 },
      low: { firstResponseMinutes: 4 * 60, resolveMinutes: 48 * 60 },
    },
    closeAfterHours: 72,
    reopenWithinDays: 7,
    quickReplies: [
      '您好，已经收到，我马上帮您查。',
      '麻烦您拍一张吊牌和问题处的照片。',
      '已为您安排换货，寄出后把单号发给您。',
      '已经处理好了，您看看还有问题吗？',
    ],
  },
}
