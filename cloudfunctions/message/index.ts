import './message.ports'
import { word } from '../_kernel/word'
import { acceptSubscriptions } from './accept-subscriptions'
import { messageLabels } from '@shared/message/message.labels'
import { bindSms } from './bind-sms'
import { bindWecom } from './bind-wecom'
import { deliverMessage } from './deliver-message'
import { listBox } from './list-box'
import { readReach } from './read-reach'
import { readWecom } from './read-wecom'
import { saveTemplates } from './save-templates'
import { tellCode, tellPhoneCode } from './tell-code'

export const message = word(
  'message',
  { listBox, acceptSubscriptions, readWecom, bindWecom, readReach, bindSms, saveTemplates },
  {
    labels: messageLabels,
    events: {
      'message.deliver': deliverMessage,
      'session.codeRequested': tellCode,
      'session.phoneCodeRequested': tellPhoneCode,
    },
  },
)
