import { decideFate, type Endpoints } from './standin-endpoints'
import type { Faults } from './standin-faults'
import {
  handlerOf,
  listenOn,
  type Handler,
  type Listening,
  type StandinReply,
  type StandinRequest,
} from './standin-http'

export interface Standin<Control> {
  handler: Handler
  /** On 127.0.0.1; any free port unless told. */
  listen(port?: number): Promise<Listening>
  control: Control
}

const MOST_CALLS_KEPT = 10_000

interface StandinParts<Control> {
  endpoints: Endpoints
  faults: Faults
  control: Control
  /** The platform's own form of an error. */
  refuse: (errcode: number, request: StandinRequest) => StandinReply
  /** Where the called paths are noted. */
  calls: string[]
}

/** Puts a platform's endpoints behind one door. */
export function composeStandin<Control>({ calls, control, ...parts }: StandinParts<Control>): Standin<Control> {
  const handler = handlerOf((request) => {
    if (!request.path.startsWith('/__ctl/')) calls.push(request.path)
    if (calls.length > MOST_CALLS_KEPT) calls.splice(0, MOST_CALLS_KEPT / 2)
    return decideFate(parts, request)
  })
  return { handler, control, listen: (port) => listenOn(handler, port) }
}
