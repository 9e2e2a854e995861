import { followupLabels } from '@shared/followup/followup.labels'
import { word } from '../_kernel/word'
import { delegate } from './delegate-item'
import { dismiss } from './dismiss-item'
import { inbox } from './list-inbox'
import { phrases } from './list-phrases'
import { log } from './log-followup'
import { snooze } from './snooze-item'
import { takeStep } from './take-step'
import { wake } from './wake-item'
import { withdraw } from './withdraw-followup'

export const followup = word(
  'followup',
  { inbox, log, withdraw, snooze, delegate, dismiss, phrases },
  { labels: followupLabels, events: { 'followup.wake': wake, 'followup.step': takeStep } },
)
