import type { CustomerId, LeadId } from '../kernel/ids'

/** The page a message about a lead opens. */
export const leadPage = (leadId: LeadId): string => `/desks/lead/index?leadId=${leadId}`
export const customerPage = (customerId: CustomerId): string => `/desks/customer/index?customerId=${customerId}`

/** Where collisions are read and decided. */
export const collisionPage = '/desks/collisions/index'

const CUT = 40
/** Cut between whole characters: half an emoji cannot be kept. */
const cut = (words: string): string => {
  const characters = [...words.replaceAll('\n', ' ')]
  return characters.length > CUT ? `${characters.slice(0, CUT).join('')}…` : characters.join('')
}

/** What staff are told; never a phone number, since messages leave the house. */
export const leadMessages = {
  offered: (lead: { title: string; wish: string; by: string }) => ({
    title: '新线索待接受',
    body: `${lead.title}${lead.wish === '' ? '' : `：${cut(lead.wish)}`}。请在${lead.by} 前接下`,
    reason: '分配规则把线索交给您',
  }),
  movedOn: (lead: { title: string; from: string; to: string | null }) => ({
    title: '线索超时未接受',
    body: `${lead.title}：${lead.from}没有按时接下，${lead.to === null ? '没有可换的人，请您安排' : `已转给${lead.to}`}`,
    reason: '首次响应超时要告诉主管',
  }),
  unassigned: (lead: { title: string }) => ({
    title: '线索没有人接',
    body: `${lead.title}：没有在岗的销售，请您安排`,
    reason: '没有人可分配时告诉主管',
  }),
  attached: (lead: { customer: string; wish: string }) => ({
    title: '老客户又有新需求',
    body: `${lead.customer}${lead.wish === '' ? '' : `：${cut(lead.wish)}`}`,
    reason: '新线索是您的客户',
  }),
  collidedOwner: (lead: { customer: string; department: string }) => ({
    title: '撞单提醒',
    body: `${lead.department}的同事也遇到了“${lead.customer}”，线索已并入您的客户，等主管确认`,
    reason: '撞单要告诉双方和主管',
  }),
  collidedNewcomer: (lead: { title: string; department: string; lastActivity: string }) => ({
    title: '撞单提醒',
    body: `${lead.title}：${lead.department}已有同事负责，${lead.lastActivity}，等主管确认`,
    reason: '撞单要告诉双方和主管',
  }),
  collidedManager: (lead: { title: string; owner: string; newcomer: string }) => ({
    title: '撞单待您确认',
    body: `${lead.title}：${lead.owner}与${lead.newcomer}撞单，请确认归谁`,
    reason: '撞单要告诉双方和主管',
  }),
  likely: (lead: { title: string; department: string }) => ({
    title: '可能是同一个客户',
    body: `${lead.title}：和${lead.department === '' ? '一个老客户' : `${lead.department}的一个客户`}很像，请核对`,
    reason: '疑似重复要告诉双方',
  }),
  alike: (lead: { customer: string }) => ({
    title: '可能是同一个客户',
    body: `新来的一条线索和“${lead.customer}”很像，请核对`,
    reason: '疑似重复要告诉双方',
  }),
  again: (lead: { title: string; wish: string }) => ({
    title: '又留言了',
    body: `${lead.title}${lead.wish === '' ? '再次提交了表单' : `：${cut(lead.wish)}`}`,
    reason: '您的线索再次提交',
  }),
}
