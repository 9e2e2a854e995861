import { accept, refuse } from '@shared/kernel/decision'
import { messageContract } from '@shared/message/message.contract'
import { boundMessage } from '@shared/message/message.labels'
import { maySetUpWecom } from '@shared/message/message.policy'
import { implementPrepared } from '../_kernel/implement'
import './message.ports'
import { bindWecom as bind, queueStaffMessage } from './message.service'
import { readWecomApp } from './wecom-app.repository'

export const bindWecom = implementPrepared(
  messageContract.bindWecom,
  maySetUpWecom,
  { before: (input, ports) => ports.tryWecom(input), isKnownFirst: true },
  async ({ input, actor, tx, now, newId, after, ports, prepared }) => {
    if (prepared !== 'ok') return refuse(prepared)
    const { tenantId, staffId } = actor
    const at = { tx, tenantId, now, newId, after }
    await bind(at, input, ports.secretKey)
    await queueStaffMessage(at, { ...boundMessage, staffId, page: null, occasionKey: `wecom-bound:${newId()}` })
    return accept(await readWecomApp(tx, tenantId))
  },
)
