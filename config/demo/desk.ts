import { DAY_MS, toCalendarDate, toInstant } from '@shared/kernel/instant'
import { monthsUntil } from '@shared/lead/channel-cost.rules'
import type { AssignmentRule } from '@shared/lead/assign.rules'
import { firstForm } from '@shared/lead/lead-desk.labels'
import type { ChannelKind, FieldMapping, FormQuestion } from '@shared/lead/lead.types'
import { defaultSettings } from '@shared/tenant/tenant.types'
import type { People } from './people'
import { DEMO_TENANT, HISTORY_DAYS, type World } from './world'

const HISTORY_MONTHS = 15

export interface DemoChannel {
  id: string
  name: string
  kind: ChannelKind
  /** How many of a hundred leads come this way, and how many of a hundred of those become customers. */
  share: number
  success: number
  /** A month. */
  costFen: number
  /** The key of the door it opens to strangers. */
  key: string | null
}

const channel = (
  id: string,
  [name, kind]: [string, ChannelKind],
  figures: { share: number; success: number; costYuan: number; key?: string },
): DemoChannel => ({
  id: `demochannel${id}`,
  name,
  kind,
  share: figures.share,
  success: figures.success,
  costFen: figures.costYuan * 100,
  key: figures.key ?? null,
})

/** Two channels bring most customers, one costs most and brings few: what the manager's report finds. */
export const channels: readonly DemoChannel[] = [
  channel('1shop', ['门店码', 'code'], { share: 24, success: 31, costYuan: 600, key: 'demoshop' }),
  channel('2web', ['官网表单', 'web'], { share: 19, success: 17, costYuan: 6_800, key: 'demo' }),
  channel('3gzh', ['公众号', 'form'], { share: 14, success: 15, costYuan: 2_400, key: 'demogzh' }),
  channel('4refer', ['转介绍', 'referral'], { share: 15, success: 46, costYuan: 3_000 }),
  channel('5expo', ['展会', 'exhibition'], { share: 8, success: 11, costYuan: 28_000 }),
  channel('6phone', ['来电', 'phone'], { share: 8, success: 24, costYuan: 0 }),
  channel('7wecom', ['企微好友', 'wecom'], { share: 8, success: 21, costYuan: 1_200 }),
  channel('8hand', ['手工录入', 'manual'], { share: 4, success: 35, costYuan: 0 }),
]

const questions: FormQuestion[] = [
  {
    key: 'category',
    label: '想要什么品类',
    kind: 'choice',
    options: ['卫衣', 'T恤衬衫', '外套羽绒', '裤装', '连衣裙', '校服工装', '其他'],
    isRequired: false,
  },
  { key: 'pieces', label: '大概多少件', kind: 'number', options: [], isRequired: false },
]

const mapping: FieldMapping = {
  姓名: 'name',
  称呼: 'name',
  手机: 'phone',
  联系电话: 'phone',
  公司: 'company',
  店名: 'company',
  留言: 'wish',
  采购需求: 'wish',
  邮箱: 'email',
  所在地区: 'region',
}

/** The ordered rules; regions before channels, so that a customer nearby gets somebody who can drop in. */
export function assignmentRules(people: People): AssignmentRule[] {
  const base = { channelKinds: [], regions: [], grades: [], staffIds: [], departmentId: null }
  const departmentNamed = (name: string) =>
    people.all.find((person) => person.departmentName === name)?.departmentId ?? null
  return [
    {
      ...base,
      id: 'demorule1expo',
      name: '展会和介绍来的好线索给骨干',
      channelKinds: ['exhibition', 'referral'],
      grades: ['A', 'B'],
      strategy: 'round_robin',
      staffIds: people.reps.filter((_, index) => index % 4 === 0).map(({ id }) => id),
    },
    {
      ...base,
      id: 'demorule2near',
      name: '广州佛山给销售一组',
      regions: ['广州', '佛山'],
      strategy: 'round_robin',
      departmentId: departmentNamed('销售一组'),
    },
    {
      ...base,
      id: 'demorule3gd',
      name: '广东其他地方给销售二组',
      regions: ['广东'],
      strategy: 'least_loaded',
      departmentId: departmentNamed('销售二组'),
    },
    {
      ...base,
      id: 'demorule4net',
      name: '外省网上来的给线上渠道组',
      channelKinds: ['web', 'form', 'wecom'],
      strategy: 'least_loaded',
      departmentId: departmentNamed('线上渠道组'),
    },
  ]
}

/** The company itself with its settings, channels, form and rules. */
export function makeDesk(world: World, people: People, demoVersion: string): void {
  const { rows } = world
  const born = toInstant(world.today - HISTORY_DAYS * DAY_MS)
  const columns = { code: 'demo', name: '归云服装贸易', mode: 'demo' as const, demo_version: demoVersion }
  rows.tenant.push({ ...columns, created_at: born })
  rows.tenant_setting.push(
    { key: 'lead', value: defaultSettings.lead, updated_at: born },
    { key: 'followup', value: defaultSettings.followup, updated_at: born },
    // Patient rules: fourteen months of history would else come back at once.
    { key: 'pool', value: { ...defaultSettings.pool, days: { A: 365, B: 240, C: 150, D: 75 } }, updated_at: born },
    { key: 'service', value: defaultSettings.service, updated_at: born },
  )
  for (const { id, name, kind, costFen, key } of channels) {
    rows.channel.push({ id, name, kind, is_active: true, form_key: key, scene: sceneOf(key) })
    const months = costFen === 0 ? [] : monthsUntil(toCalendarDate(world.now).slice(0, 7), HISTORY_MONTHS)
    rows.channel_cost.push(...months.map((month) => ({ channel_id: id, month, cost_fen: costFen })))
  }
  rows.lead_form.push({
    id: `${DEMO_TENANT}form`,
    title: '归云服装 · 拿货咨询',
    promise: firstForm.promise,
    consent_line: firstForm.consentLine,
    questions,
    mapping,
  })
  rows.assignment_rules.push({ rules: assignmentRules(people), turns: {} })
}

/** Printed codes carry the key with the year they were printed in. */
const sceneOf = (key: string | null): string | null => (key === null ? null : `${key}qr`)
