import * as z from 'zod'
import { command } from '../kernel/contract'

/** What Tencent posts about one SMS (reference/wecom.md §7); other fields are left alone. */
const report = z.object({
  sid: z.string().min(1).max(80),
  report_status: z.string().max(20),
  errmsg: z.string().max(80).default(''),
  description: z.string().max(200).default(''),
  /** `2026-01-01 08:03:04` by the clock in China. */
  user_receive_time: z.string().max(40).default(''),
})

const reply = z.object({
  mobile: z.string().max(20),
  nationcode: z.string().max(6).default('86'),
  text: z.string().max(500),
})

export const smsCallbackContract = {
  /** Delivery reports, several at a time, or one reply of a person. */
  receive: command
    .input(
      z.object({
        path: z.string().max(60),
        reports: z.array(report).max(500, '一次最多 500 条回执').default([]),
        reply: reply.nullable().default(null),
      }),
    )
    .output(z.object({ settled: z.int() })),
}
