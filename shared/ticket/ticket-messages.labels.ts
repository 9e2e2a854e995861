import type { TicketId } from '../kernel/ids'
import type { ClockStep, ToldChange } from './ticket.types'

/** The page a message to a colleague opens, and the one a message to the customer opens. */
export const ticketPage = (ticketId: TicketId): string => `/desks/ticket/index?ticketId=${ticketId}`
export const trackPage = (ticketId: TicketId): string => `/features/ticket/pages/track/index?ticketId=${ticketId}`

const CUT = 40
/** Cut between whole characters: half an emoji cannot be kept. */
const cut = (words: string): string => {
  const characters = [...words.replaceAll('\n', ' ')]
  return characters.length > CUT ? `${characters.slice(0, CUT).join('')}…` : characters.join('')
}

interface About {
  title: string
  kind: string
  words: string
}

const clockTitles: Record<ClockStep, string> = {
  first_warn: '快到首次回复时间',
  first_breach: '首次回复超时',
  resolve_warn: '快到解决时间',
  resolve_breach: '解决超时',
}

/** What colleagues are told; never a phone number, since messages leave the house. */
export const ticketMessages = {
  given: ({ title, kind, words, by }: About & { by: string }) => ({
    title: `新工单：${kind}`,
    body: `${title}：${cut(words)}。${by}`,
    reason: '工单分派给您',
  }),
  added: ({ title, words }: About) => ({
    title: `客户有新消息：${title}`,
    body: cut(words) || '发来了照片',
    reason: '您在处理这张工单',
  }),
  complained: ({ title, words, agent }: About & { agent: string | null }) => ({
    title: `收到投诉：${title}`,
    body: `${cut(words)}。${agent === null ? '还没有人接' : `由${agent}处理`}`,
    reason: '投诉要马上告诉主管',
  }),
  clock: ({ title, kind, why, step, agent }: About & { why: string; step: ClockStep; agent: string | null }) => ({
    title: `${clockTitles[step]}：${title}`,
    body: `${kind}，${why}${agent === null ? '' : `，由${agent}处理`}`,
    reason: step.endsWith('warn') ? '承诺的时间用了八成' : '超过承诺的时间要告诉主管',
  }),
}

/** What the customer reads when they are away from the page: the message, and the word for its template's field 进展. */
export const toldWords: Record<ToldChange, { title: string; progress: string; body: (words: string) => string }> = {
  received: { title: '工单已收到', progress: '已收到', body: () => '我们已经收到，会尽快回复您' },
  assigned: { title: '客服已接单', progress: '已分派', body: (words) => words },
  replied: { title: '客服回复了您', progress: '有新回复', body: cut },
  waiting: { title: '需要您回复', progress: '等您回复', body: cut },
  resolved: { title: '问题已处理好', progress: '已解决', body: cut },
  reopened: { title: '工单已重新打开', progress: '处理中', body: () => '我们会继续处理' },
  closed: { title: '工单已结束', progress: '已结束', body: (words) => words },
  survey: { title: '请评价这次服务', progress: '请评价', body: () => '点一下就好，帮我们做得更好' },
  recovery: { title: '您的反馈已改进', progress: '已改进', body: cut },
}
