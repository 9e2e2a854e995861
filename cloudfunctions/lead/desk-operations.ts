import { decideCollision } from './decide-collision'
import { channelCode } from './draw-channel-code'
import { listChannels } from './list-channels'
import { listCollisions } from './list-collisions'
import { listRules } from './list-rules-setup'
import { readFormSetup } from './read-form-setup'
import { report } from './read-report'
import { saveChannel } from './save-channel'
import { saveForm } from './save-form-setup'
import { saveRules } from './save-rules-setup'

/** What managers and the owner do with leads as a whole: settings, report, collisions. */
export const deskOperations = {
  listCollisions,
  decideCollision,
  report,
  listChannels,
  saveChannel,
  channelCode,
  readFormSetup,
  saveForm,
  listRules,
  saveRules,
}
