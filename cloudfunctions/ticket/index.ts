import './ticket.events'
import { ticketLabels } from '@shared/ticket/ticket.labels'
import { word } from '../_kernel/word'
import { quickReplies } from './list-quick-replies'
import { serviceOperations } from './service-operations'

export const ticket = word('ticket', { quickReplies, ...serviceOperations }, { labels: ticketLabels })
