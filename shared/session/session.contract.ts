import * as z from 'zod'
import { command, opening, query } from '../kernel/contract'
import { idOut, text } from '../kernel/fields'
import { role } from '../staff/staff.contract'

const persona = z.enum(['owner', 'manager', 'rep', 'agent', 'customer'])

const me = z.object({
  tenantName: z.string(),
  tenantCode: z.string(),
  mode: z.enum(['demo', 'production']),
  kind: z.enum(['staff', 'member']),
  name: z.string(),
  role: role.nullable(),
  staffId: idOut<'Staff'>().nullable(),
  departmentName: z.string().nullable(),
  isOnDuty: z.boolean().nullable(),
})

const opened = z.object({ session: z.string(), me })

const loginCode = text('登录凭证', 200)
const sixDigits = z.string().regex(/^\d{6}$/, '验证码是 6 位数字')

export const sessionContract = {
  /** Demo only: be one of the demo company's people. `nth` counts from 0 within the persona. */
  openDemo: opening
    .input(z.object({ persona, nth: z.int().min(0).max(999).default(0) }))
    .errors({ DEMO_ONLY: {}, NO_SUCH_PERSONA: {} })
    .output(opened),
  /** A customer in WeChat: `wx.login` code → openid → member of this company. */
  openWechat: opening
    .input(z.object({ tenantCode: text('企业代码', 40), code: loginCode }))
    .errors({ LOGIN_REFUSED: {}, LOGIN_BUSY: {} })
    .output(opened),
  /** Staff in WeCom: `wx.qy.login` code → userid → staff of this company. */
  openWecom: opening
    .input(z.object({ tenantCode: text('企业代码', 40), code: loginCode }))
    .errors({ LOGIN_REFUSED: {}, LOGIN_BUSY: {}, NOT_STAFF: {} })
    .output(opened),
  /** Staff in a browser, first step: a code to their phone. Answers the same whether the phone is known or not. */
  sendCode: command
    .input(z.object({ tenantCode: text('企业代码', 40), phone: text('手机号', 30) }))
    .errors({ CODE_TOO_SOON: {} })
    .output(z.object({ validForMinutes: z.int() })),
  openByCode: opening
    .input(
      z.object({
        tenantCode: text('企业代码', 40),
        phone: text('手机号', 30),
        code: sixDigits,
      }),
    )
    .errors({ CODE_WRONG: {} })
    .output(opened),
  /** A customer types their phone: a code goes there by SMS. */
  sendPhoneCode: command
    .input(z.object({ phone: text('手机号', 30) }))
    .errors({ CODE_TOO_SOON: {}, CODE_TOO_MANY: {}, NO_SMS: {} })
    .output(z.object({ validForMinutes: z.int() })),
  /**
   * Proves a customer's phone: by the code of WeChat's button, or by the one that came by SMS. Whoever is known under it as
   * exactly one customer is linked to it; the answer does not tell.
   */
  verifyPhone: command
    .input(
      z.discriminatedUnion('by', [
        z.object({ by: z.literal('wechat'), code: loginCode }),
        z.object({ by: z.literal('sms'), phone: text('手机号', 30), code: sixDigits }),
      ]),
    )
    .errors({ CODE_WRONG: {}, PHONE_REFUSED: {}, LOGIN_BUSY: {} })
    .output(z.object({ /** Masked. */ phone: z.string() })),
  me: query.input(z.object({})).output(me),
  close: command.input(z.object({})).output(z.object({})),
}
