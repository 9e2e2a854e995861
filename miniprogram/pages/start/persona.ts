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
  { persona: 'manager', title: '主管', words: '看响应快慢、撞单，改派给合适的人', icon: 'people' },
  { persona: 'owner', title: '老板', words: '看全公司，设置表单、规则和上班时间', icon: 'building' },
  { persona: 'agent', title: '客服', words: '查客户资料，照顾好每一次来访', icon: 'chat' },
  { persona: 'customer', title: '客户', words: '留下需求，等人联系', icon: 'heart' },
]

export const isPersona = (text: string | undefined): text is Persona => personas.some(({ persona }) => persona === text)
