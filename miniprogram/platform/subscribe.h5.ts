import type { Consent } from './platform.types'

/** A browser knows no subscribe messages: SMS stands in. */
export async function askConsent(templateIds: readonly string[]): Promise<Consent> {
  void templateIds
  return {}
}
