import * as z from 'zod'
import { role } from '../staff/staff.contract'
import { command, query } from '../kernel/contract'
import { id, idOut } from '../kernel/fields'
import { handedKinds } from './departure.types'

const staffRef = z.object({ staffId: idOut<'Staff'>(), name: z.string(), departmentName: z.string() })
const line = z.object({ kind: z.enum(handedKinds), before: z.int(), moved: z.int(), ended: z.int() })
const successors = z.object({
  customersTo: id<'Staff'>().nullable(),
  leadsTo: id<'Staff'>().nullable(),
  ticketsTo: id<'Staff'>().nullable(),
})

const report = z.object({
  leaver: staffRef,
  by: z.string(),
  at: z.string(),
  customersTo: staffRef.nullable(),
  leadsTo: staffRef.nullable(),
  ticketsTo: staffRef.nullable(),
  lines: z.array(line),
  /** What stands in the leaver's name now, counted again: nothing. */
  leftBehind: z.int(),
})

export const departureContract = {
  /** What will move when a colleague leaves, and to whom it may; the last report when they left already. */
  previewDeparture: query.input(z.object({ staffId: id<'Staff'>() })).output(
    z.object({
      leaver: staffRef.extend({ isActive: z.boolean(), role }),
      holdings: z.array(z.object({ kind: z.enum(handedKinds), count: z.int() })),
      colleagues: z.array(staffRef.extend({ role, isSameDepartment: z.boolean() })),
      report: report.nullable(),
    }),
  ),
  /** One transaction: everything moves, the sessions end, the colleague is no longer active. */
  depart: command
    .input(z.object({ staffId: id<'Staff'>(), successors }))
    .errors({
      LEFT_ALREADY: {},
      NOT_ONESELF: {},
      LAST_OWNER: {},
      SUCCESSOR_GONE: {},
      TICKETS_NEED_SOMEBODY: {},
      COLLISIONS_NEED_SOMEBODY: {},
    })
    .output(report),
}
