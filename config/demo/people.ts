import type { Role } from '@shared/kernel/actor'
import { brandId, type DepartmentId, type StaffId } from '@shared/kernel/ids'
import { DAY_MS, toInstant } from '@shared/kernel/instant'
import { foldText } from '@shared/kernel/text'
import { mobileNumbers, personName } from './names'
import { HISTORY_DAYS, type World } from './world'

export interface Colleague {
  id: StaffId
  name: string
  role: Role
  departmentId: DepartmentId
  departmentName: string
  isOnDuty: boolean
  /** How long this person usually lets a new lead wait, against the others. */
  slowness: number
}

export interface People {
  all: readonly Colleague[]
  /** In the order in which the demo's visitors become them. */
  reps: readonly Colleague[]
  owner: Colleague
  /** The manager of a department. */
  managerOf(departmentId: DepartmentId): Colleague
  named(id: StaffId): Colleague
}

/** The departments with who works there; well-known people first, the rest get made-up names. */
const DEPARTMENTS = [
  { key: 'demodept0head', name: '总部', staff: { owner: ['林国栋'], manager: [], rep: [], agent: [] }, size: 4 },
  {
    key: 'demodept1sales',
    name: '销售一组',
    staff: { owner: [], manager: ['周敏仪'], rep: ['王珂', '陈嘉豪', '李思琪'], agent: [] },
    size: 15,
  },
  {
    key: 'demodept2sales',
    name: '销售二组',
    staff: { owner: [], manager: ['何志强'], rep: ['梁晓雯', '黄俊杰'], agent: [] },
    size: 13,
  },
  {
    key: 'demodept3online',
    name: '线上渠道组',
    staff: { owner: [], manager: ['郑雅婷'], rep: ['罗子轩', '谢佳怡'], agent: [] },
    size: 10,
  },
  {
    key: 'demodept4care',
    name: '客服部',
    staff: { owner: [], manager: ['许惠珍'], rep: [], agent: ['苏晴'] },
    size: 8,
  },
] as const

const ROOT = DEPARTMENTS[0].key

/** 企业微信 userids as companies make them: the name's Pinyin, with a number for the second 陈婷. */
async function userids(names: readonly string[]): Promise<string[]> {
  const { pinyin } = await import('pinyin-pro')
  const taken = new Map<string, number>()
  return names.map((name) => {
    const spelt = foldText(pinyin(name, { toneType: 'none', type: 'string', surname: 'head', v: true }))
    const count = (taken.get(spelt) ?? 0) + 1
    taken.set(spelt, count)
    return count === 1 ? spelt : `${spelt}${count}`
  })
}

const SLOW_TEAM = '销售二组'

/** Books and warehouse of the head office: they take no tickets, and the demo's first agent is one of 客服部. */
const isOffice = (role: Role, departmentKey: string): boolean => role === 'agent' && departmentKey === ROOT
const OFFICE_LATER = 100

function listColleagues(world: World): Colleague[] {
  const random = world.random('people')
  const taken = new Set<string>(
    DEPARTMENTS.flatMap(({ staff: { owner, manager, rep, agent } }) => [...owner, ...manager, ...rep, ...agent]),
  )
  const freshName = (): string => {
    for (;;) {
      const { name } = personName(random)
      if (!taken.has(name)) {
        taken.add(name)
        return name
      }
    }
  }
  const hired = world.today - (HISTORY_DAYS + 30) * DAY_MS
  let count = 0
  const entry = (name: string, role: Role, { key, name: departmentName }: (typeof DEPARTMENTS)[number]): Colleague => {
    count += 1
    const usual = departmentName === SLOW_TEAM ? 1.6 : 1
    return {
      // One after the other, so that the demo's nth person stays the same.
      id: world.idAt<'Staff'>(toInstant(hired + (count + (isOffice(role, key) ? OFFICE_LATER : 0)) * 60_000)),
      name,
      role,
      departmentId: brandId<'Department'>(key),
      departmentName,
      isOnDuty: true,
      slowness: usual * random.logNormal(1, 0.35),
    }
  }
  return DEPARTMENTS.flatMap((department) => {
    const { owner, manager, rep, agent } = department.staff
    const known = [
      ...owner.map((name) => entry(name, 'owner', department)),
      ...manager.map((name) => entry(name, 'manager', department)),
      ...rep.map((name) => entry(name, 'rep', department)),
      ...agent.map((name) => entry(name, 'agent', department)),
    ]
    const role = rep.length > 0 ? 'rep' : 'agent'
    const more = Array.from({ length: department.size - known.length }, () => entry(freshName(), role, department))
    return [...known, ...more]
  })
}

/** Makes the departments and the fifty colleagues. */
export async function makePeople(world: World): Promise<People> {
  const random = world.random('duty')
  const phone = mobileNumbers(world.random('staff phones'), '01')
  const colleagues = listColleagues(world)
  const accounts = await userids(colleagues.map(({ name }) => name))
  const createdAt = toInstant(world.today - HISTORY_DAYS * DAY_MS)
  for (const { key, name } of DEPARTMENTS)
    world.rows.department.push({
      id: brandId(key),
      parent_id: key === ROOT ? null : brandId(ROOT),
      name,
      path: key === ROOT ? `${ROOT}/` : `${ROOT}/${key}/`,
    })
  const reps = colleagues.filter(({ role }) => role === 'rep')
  // The first three are at work, so that a visitor who becomes one of them has something to do.
  const away = new Set(random.some(reps.slice(3), 3).map(({ id }) => id))
  const all = colleagues.map((person) => ({ ...person, isOnDuty: !away.has(person.id) }))
  all.forEach((person, index) => {
    world.rows.staff.push({
      id: person.id,
      name: person.name,
      phone: phone(),
      role: person.role,
      department_id: person.departmentId,
      wecom_userid: accounts[index] ?? null,
      is_active: true,
      is_on_duty: person.isOnDuty,
      capacity_weight:
        person.role === 'rep'
          ? random.weighted([
              [1, 5],
              [2, 3],
              [3, 1],
            ])
          : isOffice(person.role, person.departmentId)
            ? 0
            : 1,
      created_at: createdAt,
    })
  })
  return lookUp(all)
}

function lookUp(all: readonly Colleague[]): People {
  const byId = new Map(all.map((person) => [person.id, person]))
  const found = (person: Colleague | undefined): Colleague => {
    if (person === undefined) throw new Error('nobody there')
    return person
  }
  const owner = found(all.find(({ role }) => role === 'owner'))
  return {
    all,
    reps: all.filter(({ role }) => role === 'rep'),
    owner,
    managerOf: (departmentId) =>
      all.find((person) => person.role === 'manager' && person.departmentId === departmentId) ?? owner,
    named: (id) => found(byId.get(id)),
  }
}
