/** The parts of a schema issue that decide its sentence (zod 4 issue shape). */
export interface SchemaIssue {
  code?: string
  path: readonly PropertyKey[]
  message: string
  origin?: string
  minimum?: number | bigint
  maximum?: number | bigint
  input?: unknown
}

const hasChinese = (text: string): boolean => /\p{Script=Han}/u.test(text)

/** One Chinese sentence for a schema issue; a sentence given in the contract wins. */
export function sayIssue(issue: SchemaIssue): string {
  if (hasChinese(issue.message)) return issue.message
  switch (issue.code) {
    case 'invalid_type':
      return issue.message.includes('undefined') ? '请填写这一项' : '格式不正确'
    case 'too_small':
      return issue.origin === 'string'
        ? '请填写这一项'
        : issue.origin === 'array'
          ? `至少选 ${issue.minimum ?? 1} 项`
          : `不能小于 ${issue.minimum ?? 0}`
    case 'too_big':
      return issue.origin === 'string'
        ? `最多 ${issue.maximum ?? 0} 个字`
        : issue.origin === 'array'
          ? `最多 ${issue.maximum ?? 0} 项`
          : `不能大于 ${issue.maximum ?? 0}`
    case 'invalid_value':
      return '请从给出的选项里选'
    case undefined:
    default:
      return '这一项的内容不正确'
  }
}
