import { leadDeskLabels } from '@shared/lead/lead-desk.labels'
import { leadLabels } from '@shared/lead/lead.labels'
import { word } from '../_kernel/word'
import { acceptLead } from './accept-lead'
import { convertLead } from './convert-lead'
import { deskOperations } from './desk-operations'
import { discardLead } from './discard-lead'
import { enterLead } from './enter-lead'
import { eventHandlers } from './event-handlers'
import { listLeads } from './list-leads'
import { readForm } from './read-form'
import { readLead } from './read-lead'
import { reassignLead } from './reassign-lead'
import { showPhone } from './show-phone'
import { submitLead } from './submit-lead'
import { readWish, understandPaste } from './understand-paste'

export const lead = word(
  'lead',
  {
    readForm,
    submit: submitLead,
    understand: understandPaste,
    readWish,
    enter: enterLead,
    list: listLeads,
    read: readLead,
    accept: acceptLead,
    reassign: reassignLead,
    discard: discardLead,
    showPhone,
    convert: convertLead,
    ...deskOperations,
  },
  { labels: { ...leadLabels, ...leadDeskLabels }, events: eventHandlers },
)
