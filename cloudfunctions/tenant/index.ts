import { tenantLabels } from '@shared/tenant/tenant.labels'
import { word } from '../_kernel/word'
import { changeSettings } from './change-settings'
import { listAudit } from './list-audit'
import { readCompany } from './read-company'
import { readSettings } from './read-settings'

export const tenant = word('tenant', { readCompany, readSettings, changeSettings, listAudit }, { labels: tenantLabels })
