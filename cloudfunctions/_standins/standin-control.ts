import { isJsonObject, numberIn, parseJsonObject, textIn, type JsonObject } from '../_kernel/json-object'
import type { Endpoint, Endpoints } from './standin-endpoints'
import type { Faults } from './standin-faults'
import { jsonReply } from './standin-http'

/** A control command over HTTP: takes the JSON of the body, answers what it returns. */
export const command =
  (act: (order: JsonObject) => unknown): Endpoint =>
  ({ body }) => {
    const order = body === '' ? {} : parseJsonObject(body)
    if (!order) return jsonReply({ error: 'the body is not a JSON object' }, 400)
    try {
      const result = act(order)
      return jsonReply(isJsonObject(result) ? result : { ok: true })
    } catch (error) {
      return jsonReply({ error: error instanceof Error ? error.message : 'refused' }, 400)
    }
  }

export const listIn = (order: JsonObject, field: string): unknown[] => {
  const list = order[field]
  return Array.isArray(list) ? list : []
}

/** The control commands every stand-in has. */
export const faultEndpoints = (faults: Faults): Endpoints => ({
  'POST /__ctl/errors': command((order) => {
    faults.injectError(textIn(order, 'path'), numberIn(order, 'errcode'), numberIn(order, 'times') || 1)
  }),
  'POST /__ctl/timeouts': command((order) => {
    const manner = { isProcessed: order.isProcessed === true, isCut: order.isCut === true }
    faults.injectTimeout(textIn(order, 'path'), numberIn(order, 'times') || 1, manner)
  }),
})
