/** What a pure rule answers: the accepted value, or the code of a refusal that the contract declares. */
export type Decision<T, Code extends string> = { ok: true; value: T } | { ok: false; code: Code }

export const accept = <T>(value: T): { ok: true; value: T } => ({ ok: true, value })

export const refuse = <Code extends string>(code: Code): { ok: false; code: Code } => ({ ok: false, code })
