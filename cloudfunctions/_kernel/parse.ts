import type { AnySchema } from '@orpc/contract'
import { sayIssue, type SchemaIssue } from '@shared/kernel/issue-words'
import type { FieldMessages } from '@shared/kernel/wire'
import { Boundary } from './boundary'
import type { Operation } from './implement'

/** Deeper input than any of our forms is an attack, not a form. */
const MAX_DEPTH = 12

/**
 * PostgreSQL text cannot hold NUL, and jsonb cannot hold half of a surrogate pair; such text is refused where it stands.
 * @returns field path → sentence for every text that cannot be kept
 */
function findUnkeepable(value: unknown, path: string, depth: number): FieldMessages {
  if (typeof value === 'string') {
    return value.includes('\u0000') || !value.isWellFormed() ? { [path]: '含有无法保存的字符，请删掉后再试' } : {}
  }
  if (typeof value !== 'object' || value === null) return {}
  if (depth > MAX_DEPTH) return { [path]: '内容层级太深' }
  const fields: FieldMessages = {}
  for (const [key, inner] of Object.entries(value)) {
    Object.assign(
      fields,
      findUnkeepable(key, path, depth),
      findUnkeepable(inner, path ? `${path}.${key}` : key, depth + 1),
    )
  }
  return fields
}

async function validate(
  schema: AnySchema,
  value: unknown,
): Promise<{ value: unknown } | { issues: readonly SchemaIssue[] }> {
  const result = await schema['~standard'].validate(value)
  if (result.issues === undefined) return { value: result.value }
  const issues = result.issues.map((issue) => ({
    ...issue,
    path: (issue.path ?? []).map((part) => (typeof part === 'object' ? part.key : part)),
  }))
  return { issues }
}

/** Parses a call's input by its contract. @throws Boundary INVALID_INPUT with a sentence per field */
export async function parseInput(operation: Operation, input: unknown): Promise<unknown> {
  const unkeepable = findUnkeepable(input, '', 0)
  if (Object.keys(unkeepable).length > 0) throw new Boundary('INVALID_INPUT', { fields: unkeepable })
  if (operation.input === undefined) return {}
  const result = await validate(operation.input, input ?? {})
  if ('value' in result) return result.value
  const fields: FieldMessages = {}
  for (const issue of result.issues) fields[issue.path.map(String).join('.')] ??= sayIssue(issue)
  throw new Boundary('INVALID_INPUT', { fields })
}

/** Parses what an operation answers: undeclared fields are dropped, a broken promise is a fault of ours. */
export async function parseOutput(operation: Operation, value: unknown): Promise<unknown> {
  if (operation.output === undefined) return null
  const result = await validate(operation.output, value)
  if ('value' in result) return result.value
  const places = result.issues.map((issue) => issue.path.map(String).join('.')).join(' ')
  throw new TypeError(`the answer breaks its contract at ${places}`)
}
