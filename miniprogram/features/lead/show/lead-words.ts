import { stateWords } from '@shared/lead/lead.labels'
import type { LeadState } from '@shared/lead/lead.types'
import { sayOverdue } from '@shared/kernel/speech-time'
import type { Instant } from '@shared/kernel/instant'
import type { Tone } from '@/ui/tone'
import type { TagProps } from '@/ui/tag'
import type { LeadDetail, LeadRow } from '../lead.calls'

const stateTones: Record<LeadState, Tone> = {
  unassigned: 'warn',
  offered: 'accent',
  accepted: 'good',
  converted: 'plain',
  attached: 'plain',
  discarded: 'plain',
}

export const toStateTag = (state: LeadState): TagProps => ({ text: stateWords[state], tone: stateTones[state] })

/** A 级 86 */
export const toGradeTag = ({ grade, score }: Pick<LeadRow, 'grade' | 'score'>): TagProps => ({
  text: `${grade} 级 ${score}`,
  tone: grade === 'A' ? 'good' : 'plain',
})

export const matchTags: Record<LeadRow['match'], TagProps | null> = {
  new: null,
  likely: { text: '可能是老客户', tone: 'warn' },
  sure: { text: '老客户', tone: 'warn' },
}

/** Until when it is to be accepted: 还剩 8 分钟. */
export const sayAcceptBy = ({ state, acceptBy }: Pick<LeadRow, 'state' | 'acceptBy'>, now: Instant): string | null =>
  state === 'offered' && acceptBy !== null ? sayOverdue(acceptBy, now) : null

export const levelTags: Record<LeadDetail['matchFields'][number]['level'], TagProps> = {
  equal: { text: '相同', tone: 'good' },
  close: { text: '接近', tone: 'warn' },
  different: { text: '不同', tone: 'plain' },
  missing: { text: '没有可比的', tone: 'plain' },
}

const fieldNames: Record<string, string> = {
  creditCode: '信用代码',
  phone: '电话',
  unionid: '微信',
  email: '邮箱',
  company: '公司',
  contact: '联系人',
  birthday: '生日',
  region: '地区',
  address: '地址',
  postcode: '邮编',
}

export const sayField = (field: string): string => fieldNames[field] ?? field

export const outcomeWords: Record<LeadDetail['assignments'][number]['outcome'], string> = {
  waiting: '等待接受',
  accepted: '已接受',
  expired: '超时没接受',
  moved: '改派给了别人',
}

/** What the match means, as one sentence. */
export function sayMatch({ match, matchCustomer }: Pick<LeadDetail, 'match' | 'matchCustomer'>): string {
  if (matchCustomer === null) return '没有找到相同的客户，是新面孔'
  const { maskedName, ownerDepartment } = matchCustomer
  const who = ownerDepartment === '' ? maskedName : `${maskedName}（${ownerDepartment}负责）`
  return match === 'sure' ? `就是老客户 ${who}` : `可能是老客户 ${who}，请核对`
}
