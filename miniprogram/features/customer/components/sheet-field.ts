import type { CallFailure } from '@/platform/call-error'

/** The server's sentence for one field, as the props of a `Field`. @param names as the contract calls it, e.g. `patch.region` */
export function wrongAt(
  failure: CallFailure | null,
  ...names: readonly string[]
): { error: string } | Record<string, never> {
  if (failure === null || !('fields' in failure)) return {}
  const sentence = names.map((name) => failure.fields[name]).find((words) => words !== undefined)
  return sentence === undefined ? {} : { error: sentence }
}

/** What a form says below its fields: a refusal that belongs to none of them. */
export const wrongAtAll = (failure: CallFailure | null): string | null =>
  failure === null || ('fields' in failure && Object.keys(failure.fields).length > 0) ? null : failure.message
