import type { FormQuestion } from './lead.types'

export interface Answer {
  key: string
  label: string
  answer: string
}

const LONGEST_ANSWER = 500

/** An answer as text, whatever a form sent; a list is read aloud. */
export function answerText(value: unknown): string {
  if (Array.isArray(value)) return value.map(answerText).filter(Boolean).join('、')
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean'
    ? String(value).trim()
    : ''
}

const complaintOf = ({ label, kind, options, isRequired }: FormQuestion, answer: string): string | null => {
  if (answer === '') return isRequired ? `请填写${label}` : null
  if (answer.length > LONGEST_ANSWER) return `${label}最多 ${LONGEST_ANSWER} 个字`
  if (kind === 'number' && !Number.isFinite(Number(answer))) return `${label}请填数字`
  if (kind === 'choice' && !answer.split('、').every((one) => options.includes(one))) return `${label}请从选项里选`
  return null
}

/** The answers to a company's own questions, and a sentence for each that cannot be taken. */
export function readAnswers(
  questions: readonly FormQuestion[],
  given: Readonly<Record<string, unknown>>,
): { answers: Answer[]; complaints: Record<string, string> } {
  const answers: Answer[] = []
  const complaints: Record<string, string> = {}
  for (const question of questions) {
    const { key, label } = question
    const answer = answerText(given[key])
    const complaint = complaintOf(question, answer)
    if (complaint !== null) complaints[`answers.${key}`] = complaint
    else if (answer !== '') answers.push({ key, label, answer })
  }
  return { answers, complaints }
}
