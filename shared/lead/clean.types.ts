import type { CompanyName } from '../customer/company-name.rules'
import type { Region } from '../customer/region-index'
import type { Phone } from '../kernel/phone'

/** What somebody wrote, field by field, or all of it in one box (`pasted`); the raw text itself is kept elsewhere. */
export interface RawLead {
  name?: string
  phone?: string
  company?: string
  wish?: string
  email?: string
  region?: string
  pasted?: string
}

/** What was understood of it. A missing field was not said; `notes` tell a salesperson in Chinese what was made of the text. */
export interface CleanLead {
  contactName?: string
  /** 女士, 总, 经理: how the person is addressed. */
  honorific?: string
  phones: Phone[]
  isWechatSamePhone: boolean
  wechat?: string
  email?: string
  companyName?: string
  company?: CompanyName
  creditCode?: string
  region?: Region
  address?: string
  wish?: string
  notes: string[]
}

/** The parts of a lead before they are checked, as words. */
export type LeadPart = 'name' | 'phone' | 'wechat' | 'email' | 'company' | 'creditCode' | 'region' | 'wish'
