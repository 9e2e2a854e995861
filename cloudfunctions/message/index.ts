import './message.ports'
import { word } from '../_kernel/word'
import { acceptSubscriptions } from './accept-subscriptions'
import { deliverMessage } from './deliver-message'
import { listBox } from './list-box'
import { tellCode } from './tell-code'

export const message = word(
  'message',
  { listBox, acceptSubscriptions },
  { events: { 'message.deliver': deliverMessage, 'session.codeRequested': tellCode } },
)
