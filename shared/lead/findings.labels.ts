import { sayCount, sayMoney } from '../kernel/speech-figures'

/** The titles of the dashboard's charts: what was found, not what is drawn. */
export const findingWords = {
  tooFewLeads: (leads: number) => `样本不足：这段时间只有 ${sayCount(leads)} 条线索`,
  noCustomers: '线索来了，还没有一条转成客户',
  oneChannel: (name: string, customers: number, all: number) => `${name}线索和客户都最多：${customers} / ${all} 位`,
  twoChannels: (best: string, most: string) => `${best}带来最多客户，${most}线索最多但转得少`,
  twoChannelsEven: (best: string, most: string) => `${best}带来最多客户，${most}带来最多线索`,
  costs: (dear: { name: string; fen: number }, cheap: { name: string; fen: number }) =>
    `每位客户最贵的是${dear.name} ${sayMoney(dear.fen)}，最省的是${cheap.name} ${sayMoney(cheap.fen)}`,
  tooFewAnswers: (answers: number) => `样本不足：只有 ${sayCount(answers)} 条有了首次响应`,
  slower: (from: number, to: number) => `响应变慢：中位 ${from} → ${to} 分钟`,
  faster: (from: number, to: number) => `响应变快：中位 ${from} → ${to} 分钟`,
  steady: (minutes: number) => `响应平稳：中位 ${minutes} 分钟`,
  slowest: (name: string, minutes: number) => `${name}最慢，中位 ${minutes} 分钟`,
  expired: (count: number) => `${count} 条没在时限内接受，转给了别人`,
  moreLeads: (percent: number, before: number, now: number) =>
    `线索多了 ${percent}%：${sayCount(before)} → ${sayCount(now)} 条`,
  fewerLeads: (percent: number, before: number, now: number) =>
    `线索少了 ${percent}%：${sayCount(before)} → ${sayCount(now)} 条`,
  sameLeads: (now: number) => `线索数平稳：${sayCount(now)} 条`,
  busiest: (day: string, leads: number) => `${sayDay(day)}最多，${leads} 条`,
  noCollisions: '这段时间没有撞单',
  tooFewCollisions: (count: number) => `样本不足：只撞单 ${count} 次`,
  collisions: (every: number) => (every <= 1 ? '几乎每条线索都撞单' : `约每 ${every} 条线索撞 1 单`),
  mostlyOwner: '，多数归原负责人',
  mostlyNewcomer: '，多数归新同事',
  mostlyShared: '，多数两人共同跟进',
  waiting: (open: number) => `${open} 件等待裁决`,
}

/** `2026-11-03` → 11月3日 */
export const sayDay = (day: string): string => `${Number(day.slice(5, 7))}月${Number(day.slice(8, 10))}日`
