import type { Outside } from './host.types'
import { ApiFail } from './wx-api'

declare const window: { __outside: (question: string) => Promise<string> }

/** Asks the test's Node side. @throws ApiFail with its words */
export async function askOutside(question: Outside): Promise<unknown> {
  const answer: unknown = JSON.parse(await window.__outside(JSON.stringify(question)))
  if (typeof answer === 'object' && answer !== null && 'fail' in answer) throw new ApiFail(String(answer.fail))
  return answer
}
