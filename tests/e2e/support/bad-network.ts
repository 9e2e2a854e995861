import type { Page, Route } from 'playwright-core'

/** The photo's way up breaks off, until it is mended. @returns how to mend it */
export async function breakUploads(page: Page): Promise<() => Promise<void>> {
  const breakOff = (route: Route) => route.abort()
  await page.route('**/v1/uploads**', breakOff)
  return () => page.unroute('**/v1/uploads**', breakOff)
}

/** The server does what `procedure` asks, but its first answer never arrives, as in a lift. @returns the request ids it came with */
export async function loseFirstAnswer(page: Page, procedure: string): Promise<readonly string[]> {
  const requestIds: string[] = []
  await page.route('**/v1/functions/**', async (route) => {
    const call = route.request().postDataJSON() as { procedure: string; requestId: string }
    if (call.procedure !== procedure) return route.continue()
    requestIds.push(call.requestId)
    if (requestIds.length > 1) return route.continue()
    await route.fetch()
    return route.abort()
  })
  return requestIds
}

/** What a browser itself says of a broken network is no error of ours. */
export const oursOnly = (errors: readonly string[]): string[] => errors.filter((error) => !/net::ERR_/.test(error))
