import { readdirSync } from 'node:fs'
import { basename, join } from 'node:path'
import * as calendar from '@shared/calendar/calendar.policy'
import * as customer from '@shared/customer/customer.policy'
import * as departure from '@shared/custody/departure.policy'
import * as imports from '@shared/custody/import.policy'
import * as file from '@shared/file/file.policy'
import * as followup from '@shared/followup/followup.policy'
import type { Actor, Role } from '@shared/kernel/actor'
import { brandId } from '@shared/kernel/ids'
import type { Policy } from '@shared/kernel/policy'
import * as desk from '@shared/lead/lead-desk.policy'
import * as lead from '@shared/lead/lead.policy'
import * as message from '@shared/message/message.policy'
import * as session from '@shared/session/session.policy'
import * as staff from '@shared/staff/staff.policy'
import * as tenant from '@shared/tenant/tenant.policy'
import * as ticket from '@shared/ticket/ticket.policy'

const tenantId = brandId<'Tenant'>('tenanta')
const colleague = (role: Role): [string, Actor] => [
  role,
  { kind: 'staff', tenantId, staffId: brandId('one'), name: '', role, departmentId: brandId('team'), scope: [] },
]
const callers: [string, Actor][] = [
  ...(['owner', 'manager', 'rep', 'agent'] as const).map(colleague),
  ['customer', { kind: 'member', tenantId, memberId: brandId('member'), unionid: null, customerId: null }],
  ['stranger', { kind: 'visitor', tenantId, door: 'form' }],
]

const houses = {
  calendar,
  customer,
  file,
  followup,
  departure,
  import: imports,
  'lead-desk': desk,
  lead,
  message,
  session,
  staff,
  tenant,
  ticket,
}

const members = 'customer'
const boss = 'owner'
const managing = 'owner manager'
const selling = 'owner manager rep'
const colleagues = 'owner manager rep agent'
const signedIn = 'owner manager rep agent customer'
const everybody = 'owner manager rep agent customer stranger'

/** Who may try what, of the whole house. */
const table: Record<keyof typeof houses, Record<string, string>> = {
  calendar: { mayReadCalendar: colleagues, mayChangeCalendar: boss },
  customer: {
    mayList: colleagues,
    maySearch: colleagues,
    mayReadCard: colleagues,
    mayListTimeline: colleagues,
    mayEdit: colleagues,
    mayRecordNeed: colleagues,
    maySetTags: colleagues,
    mayListTags: colleagues,
    maySaveContact: colleagues,
    mayShowPhone: colleagues,
    mayLookUp: colleagues,
    mayListPool: selling,
    mayClaim: selling,
    mayLock: managing,
  },
  file: { mayOpenUpload: signedIn, mayConfirm: signedIn, mayLink: signedIn },
  followup: {
    mayReadInbox: colleagues,
    mayTidyInbox: colleagues,
    mayLogFollowup: colleagues,
    mayWithdraw: colleagues,
    mayDelegate: colleagues,
    mayRelease: selling,
    mayAssign: managing,
    mayListPhrases: colleagues,
  },
  departure: { mayDepart: boss },
  import: { mayImport: managing },
  'lead-desk': {
    mayReadDesk: managing,
    mayListChannels: selling,
    maySetUpLeads: boss,
    mayListCollisions: selling,
    mayDecideCollision: managing,
  },
  lead: {
    mayReadForm: everybody,
    mayReadWish: everybody,
    maySubmitLead: everybody,
    mayReceiveIntake: everybody,
    mayWorkLeads: selling,
    mayReassignLeads: managing,
  },
  message: {
    mayListBox: colleagues,
    mayAcceptSubscriptions: members,
    maySetUpWecom: boss,
    maySetUpReach: boss,
    mayReceiveReports: everybody,
  },
  session: {
    mayOpenDemo: everybody,
    mayOpenWechat: everybody,
    mayOpenWecom: everybody,
    maySendCode: everybody,
    mayOpenByCode: everybody,
    maySendPhoneCode: members,
    mayVerifyPhone: members,
    mayReadMe: signedIn,
    mayClose: signedIn,
  },
  staff: {
    mayListStaff: colleagues,
    mayListDepartments: colleagues,
    maySaveStaff: boss,
    maySaveDepartment: boss,
    maySetDuty: colleagues,
  },
  tenant: {
    mayReadCompany: everybody,
    mayReadSettings: managing,
    mayChangeSettings: boss,
    mayListAudit: managing,
  },
  ticket: {
    mayAskForHelp: members,
    mayFollowOwn: members,
    mayRate: members,
    maySuggest: signedIn,
    mayReadTickets: colleagues,
    mayNote: colleagues,
    mayEnter: colleagues,
    mayWorkTickets: colleagues,
    mayTake: colleagues,
    mayLinkCustomer: 'owner manager agent',
    maySaveArticles: 'owner manager agent',
    mayReadService: managing,
    mayRecover: managing,
    maySurveySegment: managing,
    mayArrangeAgents: managing,
    mayChangeService: managing,
  },
}

/** What a policy file keeps: who may try, and questions about one row, which have tables of their own. */
type Kept = Record<string, Policy | ((...row: never[]) => unknown)>

const rows = new Map<string, Record<string, string>>(Object.entries(table))

test.each(Object.entries<Kept>(houses))(
  'who may try what with %s is what the table says, no more and no less',
  (word, own) => {
    const found = Object.entries(own).flatMap(([name, policy]) =>
      typeof policy === 'function'
        ? []
        : [[name, callers.flatMap(([caller, actor]) => (policy.may(actor) ? [caller] : [])).join(' ')]],
    )
    expect({ [word]: Object.fromEntries(found) }).toEqual({ [word]: rows.get(word) })
  },
)

test('no word of the house keeps a policy that is not in the table', () => {
  const shared = join(process.cwd(), 'shared')
  const kept = readdirSync(shared, { recursive: true, encoding: 'utf8' }).filter((path) => path.endsWith('.policy.ts'))
  expect(kept.map((path) => basename(path, '.policy.ts')).sort()).toEqual(Object.keys(houses).sort())
})
