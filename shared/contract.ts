import type { InferContractRouterInputs, InferContractRouterOutputs } from '@orpc/contract'
import { calendarContract } from './calendar/calendar.contract'
import { departureContract } from './custody/departure.contract'
import { importContract } from './custody/import.contract'
import { customerContract } from './customer/customer.contract'
import { fileContract } from './file/file.contract'
import { followupContract } from './followup/followup.contract'
import { leadDeskContract } from './lead/lead-desk.contract'
import { leadContract } from './lead/lead.contract'
import { messageContract } from './message/message.contract'
import { sessionContract } from './session/session.contract'
import { staffContract } from './staff/staff.contract'
import { tenantContract } from './tenant/tenant.contract'
import { ticketDeskContract } from './ticket/ticket-desk.contract'
import { ticketServiceContract } from './ticket/ticket-service.contract'
import { ticketContract } from './ticket/ticket.contract'

/** Every procedure of the house: `word.verb`. */
export const contract = {
  tenant: tenantContract,
  staff: staffContract,
  calendar: calendarContract,
  file: fileContract,
  customer: customerContract,
  session: sessionContract,
  message: messageContract,
  followup: followupContract,
  lead: { ...leadContract, ...leadDeskContract },
  ticket: { ...ticketContract, ...ticketDeskContract, ...ticketServiceContract },
  custody: { ...importContract, ...departureContract },
}

export type AppContract = typeof contract
export type Inputs = InferContractRouterInputs<AppContract>
export type Outputs = InferContractRouterOutputs<AppContract>
