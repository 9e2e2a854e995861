/** How somebody came in. */
export interface Entry {
  /** What a mini-program code carries: a channel's scene (at most 32 characters, WeChat's limit). */
  scene: string | null
  /** The form to fill in: named by a web link (`form=`), else by the scanned code. */
  formKey: string | null
  /** The company, when a link names it. */
  tenantCode: string | null
  query: Record<string, string>
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}

const filled = (text: string | undefined): string | null => (text === undefined || text === '' ? null : text)

/** A query as people wrote it: both WeChat and Taro's router in the browser hand values over still percent-encoded. */
export const decodeQuery = (raw: Record<string, unknown>): Record<string, string> =>
  Object.fromEntries(
    Object.entries(raw).flatMap(([key, value]) => (typeof value === 'string' ? [[key, decode(value)]] : [])),
  )

/** What a decoded query says about the way in. */
export function entryOf(query: Record<string, string>): Entry {
  const scene = filled(query.scene)
  return { scene, formKey: filled(query.form) ?? scene, tenantCode: filled(query.tenant), query }
}
