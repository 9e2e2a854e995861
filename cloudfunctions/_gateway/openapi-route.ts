import { sendJson } from './http-reply'
import type { Route } from './route'

/** `GET /openapi.json`, generated from the contract when somebody first asks. */
export function openapiRoute(): Route {
  let document: Promise<unknown> | null = null
  return async ({ path, response }) => {
    if (path !== '/openapi.json') return false
    document ??= import('./openapi').then(({ describeApi }) => describeApi())
    sendJson(response, 200, await document)
    return true
  }
}
