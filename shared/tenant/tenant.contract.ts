import * as z from 'zod'
import { command, query } from '../kernel/contract'
import { cursor, page, text } from '../kernel/fields'

const days = (what: string) => z.int(`${what}应为整数`).min(1, `${what}至少 1 天`).max(365, `${what}最多 365 天`)

const leadSettings = z.object({
  acceptWithinMinutes: z.int('分钟数应为整数').min(5, '至少 5 个工作分钟').max(2_880, '最多 2880 个工作分钟'),
  collisionPolicy: z.enum(['first_report', 'first_followup', 'manager_decides']),
  protectionDays: days('保护期'),
})

const followupSettings = z
  .object({
    remindRepDay: days('提醒'),
    tellManagerDay: days('告诉主管'),
    reassignDay: days('改派'),
    phrases: z.array(text('常用语', 12)).max(12, '常用语最多 12 句'),
  })
  .refine((value) => value.remindRepDay < value.tellManagerDay && value.tellManagerDay < value.reassignDay, {
    path: ['tellManagerDay'],
    error: '天数应依次变大：先提醒销售，再告诉主管，最后改派',
  })

const count = (what: string, max: number) =>
  z.int(`${what}应为整数`).min(1, `${what}至少 1`).max(max, `${what}最多 ${max}`)
/** Less would leave no room for both warnings. */
const idleDays = (grade: string) =>
  z.int('天数应为整数').min(5, `${grade} 级至少 5 个工作日`).max(365, `${grade} 级最多 365 个工作日`)

const poolSettings = z.object({
  isOn: z.boolean(),
  days: z.object({ A: idleDays('A'), B: idleDays('B'), C: idleDays('C'), D: idleDays('D') }),
  claimsPerDay: count('每天领取', 100),
  mostOwned: count('名下客户', 10_000),
  viewsPerDay: count('每天查看', 1_000),
  cooldownDays: days('再领的间隔'),
})

const settings = z.object({ version: z.int(), lead: leadSettings, followup: followupSettings, pool: poolSettings })

const auditEntry = z.object({
  id: z.string(),
  at: z.string(),
  actorName: z.string(),
  action: z.string(),
  subjectKind: z.string().nullable(),
  subjectId: z.string().nullable(),
})

export const tenantContract = {
  /** The company as anybody may see it at its door. */
  readCompany: query
    .input(z.object({ tenantCode: text('企业代码', 40) }))
    .output(z.object({ name: z.string(), mode: z.enum(['demo', 'production']) })),
  readSettings: query.input(z.object({})).output(settings),
  changeSettings: command
    .input(
      z.object({
        version: z.int(),
        lead: leadSettings.optional(),
        followup: followupSettings.optional(),
        pool: poolSettings.optional(),
      }),
    )
    .errors({ SETTINGS_CHANGED: {} })
    .output(settings),
  listAudit: query
    .input(z.object({ subjectId: z.string().max(40).nullable().default(null), cursor: cursor() }))
    .output(page(auditEntry)),
}
