import type { Faults } from './standin-faults'
import { jsonReply, type StandinFate, type StandinReply, type StandinRequest } from './standin-http'

/** Answers at once, or after the while the platform would take. */
export type Endpoint = (request: StandinRequest) => StandinReply | Promise<StandinReply>

/** Keyed `GET /path` or `POST /path`. */
export type Endpoints = Readonly<Record<string, Endpoint>>

interface Stage {
  endpoints: Endpoints
  faults: Faults
  /** The platform's own form of an error. */
  refuse: (errcode: number, request: StandinRequest) => StandinReply
}

const NEEDS_GET = 43001
const NEEDS_POST = 43002

/** Routes a request as the platforms do: always HTTP 200, except for an address they do not have, which is loud. */
export function decideFate(
  { endpoints, faults, refuse }: Stage,
  request: StandinRequest,
): StandinFate | Promise<StandinFate> {
  const endpoint = endpoints[`${request.method} ${request.path}`]
  if (request.path.startsWith('/__ctl/')) return endpoint ? endpoint(request) : notFound(request)
  const other = request.method === 'GET' ? 'POST' : 'GET'
  if (!endpoint && endpoints[`${other} ${request.path}`]) {
    return refuse(other === 'GET' ? NEEDS_GET : NEEDS_POST, request)
  }
  if (!endpoint) return notFound(request)
  return faults.befall(
    request.path,
    () => endpoint(request),
    (errcode) => refuse(errcode, request),
  )
}

const notFound = ({ method, path }: StandinRequest): StandinReply =>
  jsonReply({ error: `the stand-in has no ${method} ${path}` }, 404)
