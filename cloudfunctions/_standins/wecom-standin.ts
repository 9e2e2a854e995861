import { composeStandin, type Standin } from './standin'
import { faultEndpoints } from './standin-control'
import { createFaults } from './standin-faults'
import { createWecomControl, type WecomControl } from './wecom-control'
import { wecomControlEndpoints } from './wecom-control-http'
import { codeToSession, getUser, webCodeToUser } from './wecom-login'
import { refuseWecom } from './wecom-refusal'
import { sendMessage } from './wecom-send'
import { getToken } from './wecom-token'
import { createWecomWorld, type WecomSettings } from './wecom-world'

/** A local WeCom (企业微信) with the real one's answers, limits and silences, living by the clock it is given. */
export function createWecomStandin(settings: WecomSettings): Standin<WecomControl> {
  const world = createWecomWorld(settings)
  const faults = createFaults()
  const control = createWecomControl(world, faults)
  return composeStandin({
    endpoints: {
      'GET /cgi-bin/gettoken': (request) => getToken(world, request),
      'POST /cgi-bin/message/send': (request) => sendMessage(world, request),
      'GET /cgi-bin/miniprogram/jscode2session': (request) => codeToSession(world, request),
      'GET /cgi-bin/auth/getuserinfo': (request) => webCodeToUser(world, request),
      'GET /cgi-bin/user/get': (request) => getUser(world, request),
      ...faultEndpoints(faults),
      ...wecomControlEndpoints(control),
    },
    faults,
    control,
    refuse: (errcode, request) => refuseWecom(world, request, errcode),
    calls: world.calls,
  })
}
