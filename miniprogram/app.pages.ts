/** The staff's tab pages, in the order of the tab bar. */
export const tabPaths = [
  '/pages/today/index',
  '/pages/customers/index',
  '/pages/leads/index',
  '/pages/tickets/index',
  '/pages/me/index',
] as const

/**
 * Every page there is; the first is where WeChat begins. A new page needs one line here:
 * `/pages/…` goes to the main package, `/features/<word>/…` and `/desks/…` to a sub-package of that name.
 */
export const pagePaths = [
  '/pages/start/index',
  ...tabPaths,
  '/desks/lead/index',
  '/features/lead/pages/entry/index',
  '/features/lead/pages/convert/index',
  '/desks/dashboard/index',
  '/desks/collisions/index',
  '/features/message/pages/box/index',
  '/desks/customer/index',
  '/features/customer/pages/lookup/index',
  '/features/customer/pages/pool/index',
  '/features/lead/pages/form/index',
  '/features/lead/pages/thanks/index',
  '/desks/ticket/index',
  '/desks/service/index',
  '/desks/counted/index',
  '/desks/recoveries/index',
  '/features/ticket/pages/home/index',
  '/features/ticket/pages/submit/index',
  '/features/ticket/pages/receipt/index',
  '/features/ticket/pages/mine/index',
  '/features/ticket/pages/track/index',
  '/features/ticket/pages/survey/index',
  '/features/ticket/pages/profile/index',
  '/features/ticket/pages/enter/index',
  '/features/ticket/pages/articles/index',
  '/features/tenant/pages/settings/index',
  '/features/tenant/pages/lead/index',
  '/features/tenant/pages/followup/index',
  '/features/tenant/pages/pool/index',
  '/features/tenant/pages/service/index',
  '/features/tenant/pages/agents/index',
  '/features/tenant/pages/rules/index',
  '/features/tenant/pages/channels/index',
  '/features/tenant/pages/form/index',
  '/features/tenant/pages/hours/index',
  '/features/tenant/pages/staff/index',
  '/features/tenant/pages/wecom/index',
  '/features/tenant/pages/reach/index',
  '/features/tenant/pages/audit/index',
  '/features/custody/pages/departure/index',
  '/features/custody/pages/imports/index',
  '/features/custody/pages/import/index',
  '/features/style-guide/pages/index/index',
] as const

export type TabPath = (typeof tabPaths)[number]
export type PagePath = (typeof pagePaths)[number]

interface SubPackage {
  root: string
  pages: string[]
}

/** The main package's pages and the sub-packages, as app.json wants them. */
export function packages(paths: readonly string[]): { pages: string[]; subPackages: SubPackage[] } {
  const pages: string[] = []
  const subPackages = new Map<string, SubPackage>()
  for (const path of paths) {
    const [, root, page] = /^\/(features\/[^/]+|desks)\/(.+)$/.exec(path) ?? []
    if (root === undefined || page === undefined) pages.push(path.slice(1))
    else {
      const sub = subPackages.get(root) ?? { root, pages: [] }
      sub.pages.push(page)
      subPackages.set(root, sub)
    }
  }
  return { pages, subPackages: [...subPackages.values()] }
}
