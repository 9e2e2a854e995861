import { followupLabels } from '@shared/followup/followup.labels'
import { releaseLabels } from '@shared/followup/pool.labels'
import { word } from '../_kernel/word'
import { assign } from './assign-customer'
import { delegate } from './delegate-item'
import { dismiss } from './dismiss-item'
import { inbox } from './list-inbox'
import { phrases } from './list-phrases'
import { log } from './log-followup'
import { release } from './release-customer'
import { snooze } from './snooze-item'
import { sweepPool } from './sweep-pool'
import { takeStep } from './take-step'
import { wake } from './wake-item'
import { weighReclaim } from './weigh-reclaim'
import { withdraw } from './withdraw-followup'

export const followup = word(
  'followup',
  { inbox, log, withdraw, snooze, delegate, dismiss, phrases, release, assign },
  {
    labels: { ...followupLabels, ...releaseLabels },
    events: {
      'followup.wake': wake,
      'followup.step': takeStep,
      'followup.sweepPool': sweepPool,
      'followup.weighReclaim': weighReclaim,
    },
  },
)
