import { channelKindWords } from '@shared/lead/lead.labels'
import type { Colleague, Department, Rule } from '../tenant.calls'

export interface People {
  staff: readonly Colleague[]
  departments: readonly Department[]
}

const MOST_NAMES = 4

function sayPeople(rule: Rule, { staff, departments }: People): string {
  const department = departments.find(({ id }) => id === rule.departmentId)?.name
  const names = rule.staffIds.map((id) => staff.find((colleague) => colleague.id === id)?.name ?? '已离开的同事')
  const shown = names.slice(0, MOST_NAMES).join('、')
  const people = names.length > MOST_NAMES ? `${shown}等 ${names.length} 人` : shown
  return [department, people].filter(Boolean).join('和') || '（还没选人）'
}

/** A rule read aloud: 广州、佛山的线索，按顺序轮流交给销售一组。 */
export function sayRule(rule: Rule, people: People): string {
  const grades = rule.grades.length > 0 ? `${rule.grades.join('、')} 级` : ''
  const kinds = rule.channelKinds.map((kind) => channelKindWords[kind]).join('、')
  const parts = [rule.regions.join('、'), kinds && `来自${kinds}`, grades].filter(Boolean)
  const which = parts.length === 0 ? '所有线索' : `${parts.join('，')}的线索`
  const how = rule.strategy === 'round_robin' ? '轮流交给' : '交给手上最少的：'
  return `${which}，${how}${sayPeople(rule, people)}`
}
