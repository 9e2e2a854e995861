import { sql } from 'kysely'
import { brandId, type DepartmentId, type StaffId, type TenantId } from '@shared/kernel/ids'
import type { Role } from '@shared/kernel/actor'
import { hashToken } from '../../cloudfunctions/_kernel/session-actor'
import { ownerTransaction, type Tx } from '../../cloudfunctions/_kernel/transaction'
import type { Engine } from '../../cloudfunctions/_kernel/engine'

export interface TestPerson {
  id: StaffId
  session: string
  name: string
  role: Role
}

/** A company of one owner, two teams each with a manager and two reps, and an agent. */
export interface TestCompany {
  tenantId: TenantId
  code: string
  root: DepartmentId
  teamOne: DepartmentId
  teamTwo: DepartmentId
  owner: TestPerson
  managerOne: TestPerson
  managerTwo: TestPerson
  repOne: TestPerson
  repTwo: TestPerson
  repThree: TestPerson
  repFour: TestPerson
  agent: TestPerson
}

const BORN = '2026-01-01T00:00:00.000Z'

async function addDepartment(
  tx: Tx,
  tenantId: TenantId,
  entry: { id: string; parent: string | null; name: string },
): Promise<DepartmentId> {
  const path = entry.parent === null ? `${entry.id}/` : `${entry.parent}/${entry.id}/`
  await sql`insert into department (tenant_id, id, parent_id, name, path)
    values (${tenantId}, ${entry.id}, ${entry.parent}, ${entry.name}, ${path})`.execute(tx)
  return brandId(entry.id)
}

/** Adds a company named by a short prefix, e.g. `a`, with everybody signed in. */
export async function addTestCompany(
  engine: Engine,
  prefix: string,
  mode: 'demo' | 'production' = 'demo',
): Promise<TestCompany> {
  const tenantId = brandId<'Tenant'>(`tenant${prefix}`)
  const code = `code-${prefix}`
  return ownerTransaction(engine, async (tx) => {
    await sql`insert into tenant (tenant_id, code, name, mode, created_at) values (${tenantId}, ${code}, ${`公司${prefix}`}, ${mode}, ${BORN})`.execute(
      tx,
    )
    await sql`insert into door (kind, key, tenant_id, target) values ('tenant', ${code}, ${tenantId}, ${tenantId})`.execute(
      tx,
    )
    const root = await addDepartment(tx, tenantId, { id: `root${prefix}`, parent: null, name: '总部' })
    const teamOne = await addDepartment(tx, tenantId, { id: `teamone${prefix}`, parent: root, name: '销售一组' })
    const teamTwo = await addDepartment(tx, tenantId, { id: `teamtwo${prefix}`, parent: root, name: '销售二组' })
    let phoneTail = 0
    const add = async (key: string, name: string, role: Role, departmentId: DepartmentId): Promise<TestPerson> => {
      phoneTail += 1
      const id = brandId<'Staff'>(`${key}${prefix}`)
      const secret = `secret-of-${key}-${prefix}`
      await sql`insert into staff (tenant_id, id, name, phone, role, department_id, wecom_userid, created_at)
        values (${tenantId}, ${id}, ${name}, ${`+8613800000${100 + phoneTail}`}, ${role}, ${departmentId}, ${`${key}${prefix}`}, ${BORN})`.execute(
        tx,
      )
      await sql`insert into session (tenant_id, token_hash, staff_id, created_at, expires_at)
        values (${tenantId}, ${hashToken(secret)}, ${id}, ${BORN}, '2099-01-01')`.execute(tx)
      return { id, session: `${tenantId}.${secret}`, name, role }
    }
    return {
      tenantId,
      code,
      root,
      teamOne,
      teamTwo,
      owner: await add('owner', '林老板', 'owner', root),
      managerOne: await add('mgrone', '王珂', 'manager', teamOne),
      managerTwo: await add('mgrtwo', '赵敏', 'manager', teamTwo),
      repOne: await add('repone', '陈一', 'rep', teamOne),
      repTwo: await add('reptwo', '李二', 'rep', teamOne),
      repThree: await add('repthree', '周三', 'rep', teamTwo),
      repFour: await add('repfour', '吴四', 'rep', teamTwo),
      agent: await add('agent', '苏晴', 'agent', root),
    }
  })
}
