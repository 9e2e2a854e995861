import type { Word } from '../_kernel/word'
import { calendar } from '../calendar'
import { custody } from '../custody'
import { customer } from '../customer'
import { file } from '../file'
import { followup } from '../followup'
import { lead } from '../lead'
import { message } from '../message'
import { session } from '../session'
import { staff } from '../staff'
import { tenant } from '../tenant'
import { ticket } from '../ticket'
import { trade } from '../trade'

/** Every word of the house, lowest first. */
export const words: readonly Word[] = [
  tenant,
  staff,
  calendar,
  file,
  customer,
  session,
  message,
  followup,
  trade,
  lead,
  ticket,
  custody,
]
