import { sayLoginCode } from '@shared/message/message.labels'
import type { EventPayloads } from '../_kernel/aftermath'
import type { EventCall } from '../_kernel/event-handler'
import { deriveCode } from '../session/session.service'
import '../session/session.events'
import { queueStaffMessage } from './message.service'

/** A login code goes to the colleague's own phone. */
export const tellCode = (event: EventCall<EventPayloads['session.codeRequested']>): Promise<void> =>
  event.finish(async (scope) => {
    const { staffId, phone, nonce } = event.payload
    const code = deriveCode(scope.ports.secretKey, { tenantId: scope.tenantId, phone, nonce })
    await queueStaffMessage(scope, { staffId, ...sayLoginCode(code), page: null, occasionKey: `login-code:${nonce}` })
  })
