/** What a JSON text may hold at its top when it is an object. */
export type JsonObject = Readonly<Record<string, unknown>>

export const isJsonObject = (value: unknown): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** The object a text holds; null when it is not JSON or not an object. */
export function parseJsonObject(text: string): JsonObject | null {
  try {
    const value: unknown = JSON.parse(text)
    return isJsonObject(value) ? value : null
  } catch {
    return null
  }
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
