import { faultEndpoints } from './standin-control'
import { decideFate, type Endpoints } from './standin-endpoints'
import { createFaults } from './standin-faults'
import { handlerOf, listenOn, type Handler, type Listening } from './standin-http'
import { createWecomControl, type WecomControl } from './wecom-control'
import { wecomControlEndpoints } from './wecom-control-http'
import { codeToSession, getUser, webCodeToUser } from './wecom-login'
import { refuseWecom } from './wecom-refusal'
import { sendMessage } from './wecom-send'
import { getToken } from './wecom-token'
import { createWecomWorld, type WecomSettings } from './wecom-world'

export interface Standin<Control> {
  handler: Handler
  /** On 127.0.0.1; any free port unless told. */
  listen(port?: number): Promise<Listening>
  control: Control
}

const MOST_CALLS_KEPT = 10_000

/** A local WeCom (企业微信) with the real one's answers, limits and silences, living by the clock it is given. */
export function createWecomStandin(settings: WecomSettings): Standin<WecomControl> {
  const world = createWecomWorld(settings)
  const faults = createFaults()
  const control = createWecomControl(world, faults)
  const endpoints: Endpoints = {
    'GET /cgi-bin/gettoken': (request) => getToken(world, request),
    'POST /cgi-bin/message/send': (request) => sendMessage(world, request),
    'GET /cgi-bin/miniprogram/jscode2session': (request) => codeToSession(world, request),
    'GET /cgi-bin/auth/getuserinfo': (request) => webCodeToUser(world, request),
    'GET /cgi-bin/user/get': (request) => getUser(world, request),
    ...faultEndpoints(faults),
    ...wecomControlEndpoints(control),
  }
  const handler = handlerOf((request) =>
    decideFate(
      {
        endpoints,
        faults,
        refuse: (errcode) => refuseWecom(world, request, errcode),
        noticed({ path }) {
          if (!path.startsWith('/__ctl/')) world.calls.push(path)
          if (world.calls.length > MOST_CALLS_KEPT) world.calls.splice(0, MOST_CALLS_KEPT / 2)
        },
      },
      request,
    ),
  )
  return { handler, control, listen: (port) => listenOn(handler, port) }
}
