/** What a JSON text may hold at its top when it is an object. */
export type JsonObject = Readonly<Record<string, unknown>>

export const isJsonObject = (value: unknown): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** What a text holds; null when it is not JSON. */
export function parseJsonText(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}

/** The object a text holds; null when it is not JSON or not an object. */
export function parseJsonObject(text: string): JsonObject | null {
  const value = parseJsonText(text)
  return isJsonObject(value) ? value : null
}

export const textIn = (body: JsonObject, field: string): string => {
  const value = body[field]
  return typeof value === 'string' ? value : ''
}

export const numberIn = (body: JsonObject, field: string): number => {
  const value = body[field]
  return typeof value === 'number' && Number.isFinite(value) ? value : 0
}

export const objectIn = (body: JsonObject, field: string): JsonObject => {
  const value = body[field]
  return isJsonObject(value) ? value : {}
}
