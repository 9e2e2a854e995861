import { expireOffer } from './expire-offer'
import { forgetContact } from './forget-contact'
import { noteContact } from './note-contact'
import { noteSilence } from './note-silence'
import { tellAgain } from './tell-again'
import { tellAttached } from './tell-attached'
import { tellCollision } from './tell-collision'
import { tellLikely } from './tell-likely'
import { tellOffer } from './tell-offer'
import { tellUnassigned } from './tell-unassigned'

/** What follows a lead after its commit, and what follow-ups mean for it. */
export const eventHandlers = {
  'lead.offered': tellOffer,
  'lead.offerExpired': expireOffer,
  'lead.unassigned': tellUnassigned,
  'lead.attached': tellAttached,
  'lead.collided': tellCollision,
  'lead.likely': tellLikely,
  'lead.writtenAgain': tellAgain,
  'followup.logged': noteContact,
  'followup.withdrawn': forgetContact,
  'followup.silent': noteSilence,
}
