import { accept } from '@shared/kernel/decision'
import { leadDeskContract } from '@shared/lead/lead-desk.contract'
import { mayListChannels } from '@shared/lead/lead-desk.policy'
import { found } from '../_kernel/boundary'
import { implementPrepared } from '../_kernel/implement'
import '../message/message.ports'
import '../session/session.ports'
import { findChannelByScene } from './channel.repository'

/** The page a channel's code opens; it must be part of the released mini-program, or WeChat refuses to draw. */
const FORM_PAGE = 'features/lead/pages/form/index'

export const channelCode = implementPrepared(
  leadDeskContract.channelCode,
  mayListChannels,
  { before: async (input, ports) => (ports.wechat ? ports.wechat.unlimitedCode(input.scene, FORM_PAGE) : null) },
  async ({ input, actor, tx, ports, prepared }) => {
    // Drawn before the scene was known to be ours: then the picture is thrown away.
    const channel = found(await findChannelByScene(tx, actor.tenantId, input.scene))
    const picture = prepared?.ok
      ? `data:${prepared.contentType};base64,${Buffer.from(prepared.bytes).toString('base64')}`
      : null
    return accept({
      imageDataUrl: picture,
      link: ports.pageLink(`/${FORM_PAGE}?form=${channel.formKey ?? input.scene}`),
    })
  },
)
