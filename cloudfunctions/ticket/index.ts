import './ticket.events'
import { ticketLabels } from '@shared/ticket/ticket.labels'
import { word } from '../_kernel/word'
import { customerOperations } from './customer-operations'
import { deskOperations } from './desk-operations'
import { serviceEvents } from './service-events'
import { serviceOperations } from './service-operations'
import { ticketEvents } from './ticket-events'

export const ticket = word(
  'ticket',
  { ...customerOperations, ...deskOperations, ...serviceOperations },
  { labels: ticketLabels, events: { ...ticketEvents, ...serviceEvents } },
)
