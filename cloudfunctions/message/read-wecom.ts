import { accept } from '@shared/kernel/decision'
import { messageContract } from '@shared/message/message.contract'
import { maySetUpWecom } from '@shared/message/message.policy'
import { implement } from '../_kernel/implement'
import { readWecomApp } from './wecom-app.repository'

export const readWecom = implement(messageContract.readWecom, maySetUpWecom, async ({ actor, tx }) =>
  accept(await readWecomApp(tx, actor.tenantId)),
)
