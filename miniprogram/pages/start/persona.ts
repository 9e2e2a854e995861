import type { Inputs } from '@shared/contract'
import type { IconName } from '@/ui/icon-name'

export type Persona = Inputs['session']['openDemo']['persona']

interface PersonaCard {
  persona: Persona
  title: string
  words: string
  icon: IconName
}

/** The people of the demo company one may be, and what each comes for. */
export const personas: readonly PersonaCard[] = [
  { persona: 'rep', title: '销售', words: '接受新线索，记跟进，转成客户', icon: 'person' },
  { persona: 'manager', title: '主管', words: '看响应快慢、撞单和服务质量，改派给合适的人', icon: 'people' },
  { persona: 'owner', title: '老板', words: '看全公司，设置表单、规则和上班时间', icon: 'building' },
  { persona: 'agent', title: '客服', words: '接工单，回复客户，按承诺的时间解决', icon: 'chat' },
  { persona: 'customer', title: '客户', words: '提交售后，看进度，评价', icon: 'heart' },
]

export const isPersona = (text: string | undefined): text is Persona => personas.some(({ persona }) => persona === text)
