import * as z from 'zod'
import { command, query } from '../kernel/contract'
import { cursor, id, idOut, optionalText } from '../kernel/fields'
import { poolReasons } from './pool.labels'

const grade = z.enum(['A', 'B', 'C', 'D'])
const poolReason = z.enum(poolReasons)

/** A customer of the pool as everybody may see it: enough to choose by, no number, no whole name. */
const poolRow = z.object({
  id: idOut<'Customer'>(),
  maskedName: z.string(),
  grade: grade.nullable(),
  region: z.string(),
  industry: z.string(),
  reason: poolReason,
  pooledAt: z.string(),
  /** How recently somebody worked on it, never a date. */
  lastActivity: z.string(),
  orderCount: z.int(),
  amountTotalFen: z.int(),
  /** Set for who owned it before: until then they leave it to others. */
  coolingUntil: z.string().nullable(),
})

export const poolContract = {
  /** 公海, what came last first. A rep sees so many customers a day and no more. */
  listPool: query
    .input(
      z.object({
        grade: grade.nullable().default(null),
        reason: poolReason.nullable().default(null),
        /** Its beginning is enough: 广东. */
        province: optionalText('地区', 20),
        cursor: cursor(),
      }),
    )
    .output(
      z.object({
        items: z.array(poolRow),
        nextCursor: z.string().nullable(),
        /** How many customers the caller may still look at and claim today; null without a limit. */
        viewsLeft: z.int().nullable(),
        claimsLeft: z.int(),
        /** There are more, but not today. */
        isCut: z.boolean(),
      }),
    ),
  claim: command
    .input(z.object({ customerId: id<'Customer'>() }))
    .errors({ TAKEN: {}, COOLING: {}, CLAIMS_USED: {}, TOO_MANY_OWNED: {} })
    .output(z.object({ claimsLeft: z.int() })),
  /** 锁定: the customer stays with its owner however long nobody follows up. */
  lock: command
    .input(z.object({ customerId: id<'Customer'>(), isLocked: z.boolean(), words: optionalText('原因', 100) }))
    .errors({ ONLY_OWNED: {} })
    .output(z.object({})),
}
