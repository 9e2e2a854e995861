import './session.ports'
import { sessionLabels } from '@shared/session/session.labels'
import { word } from '../_kernel/word'
import { close } from './close-session'
import { openByCode } from './open-by-code'
import { openDemo } from './open-demo'
import { openWechat } from './open-wechat'
import { openWecom } from './open-wecom'
import { me } from './read-me'
import { sendCode } from './send-code'
import { sendPhoneCode } from './send-phone-code'
import { verifyPhone } from './verify-phone'

export const session = word(
  'session',
  { openDemo, openWechat, openWecom, sendCode, openByCode, sendPhoneCode, verifyPhone, me, close },
  { labels: sessionLabels },
)
