import * as z from 'zod'
import { corpId } from '@shared/message/message.contract'
import { brandId } from '@shared/kernel/ids'
import { parsePhones } from '@shared/kernel/phone'
import { Aftermath } from '../_kernel/aftermath'
import type { House } from '../_kernel/house'
import { withTenant } from '../_kernel/transaction'
import { addFirstChannels } from '../lead/lead.service'
import { bindWecom } from '../message/message.service'
import { addOwner } from '../staff/staff.service'
import { insertTenant } from '../tenant/tenant.service'

/** What the person who deploys writes once per company; signing up by oneself comes with the trial. */
export const companyOrder = z.object({
  code: z.string().regex(/^[a-z][a-z0-9-]{2,30}$/, '企业代码用小写字母开头，3 到 31 个小写字母、数字或短横线'),
  name: z.string().trim().min(2, '请填写企业名称').max(60, '企业名称最多 60 个字'),
  ownerName: z.string().trim().min(1, '请填写老板姓名').max(20, '老板姓名最多 20 个字'),
  /** Without SMS the owner's first sign-in code travels by WeCom. */
  ownerWecomUserid: z.string().trim().max(64).default(''),
  wecom: z.object({ corpId, agentId: z.int().min(1), secret: z.string().min(1) }).optional(),
  ownerPhone: z.string().transform((text, context) => {
    const phone = parsePhones(text)[0]?.e164
    if (phone === undefined) context.addIssue({ code: 'custom', message: '请填写老板的 11 位手机号' })
    return phone ?? ''
  }),
})

export type CompanyOrder = z.output<typeof companyOrder>

/** Opens a company with its owner and first channels, so that the owner can sign in and set the rest. @throws when the code is taken */
export async function openCompany(house: House, order: CompanyOrder): Promise<{ code: string }> {
  const tenantId = brandId<'Tenant'>(house.newId())
  await withTenant(house.engine, tenantId, async (tx) => {
    const now = house.clock.now()
    const at = { tx, tenantId, now, newId: house.newId, after: new Aftermath(null, now, house.newId) }
    const isOpened = await insertTenant(tx, { id: tenantId, code: order.code, name: order.name, now })
    if (!isOpened) throw new Error(`企业代码 ${order.code} 已经有人用了，请换一个`)
    const { ownerName: name, ownerPhone: phone, ownerWecomUserid: wecomUserid } = order
    await addOwner(at, { name, phone, wecomUserid, departmentName: order.name })
    if (order.wecom) await bindWecom(at, order.wecom, house.ports.secretKey)
    await addFirstChannels(at)
    at.after.audit({ action: 'tenant.open' })
    await at.after.write(tx, tenantId, null)
  })
  return { code: order.code }
}
