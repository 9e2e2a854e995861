import * as z from 'zod'
import { command, query } from '../kernel/contract'
import { id, idOut, text } from '../kernel/fields'

export const role = z.enum(['owner', 'manager', 'rep', 'agent'])

const staffRow = z.object({
  id: idOut<'Staff'>(),
  name: z.string(),
  role,
  departmentId: idOut<'Department'>(),
  departmentName: z.string(),
  /** For the owner, who edits them; masked and empty for everybody else. */
  phone: z.string(),
  wecomUserid: z.string(),
  isOnDuty: z.boolean(),
  isActive: z.boolean(),
  /** Relative share of new leads, 0–10; 0 gets none. */
  capacityWeight: z.int(),
  version: z.int(),
})

const department = z.object({
  id: idOut<'Department'>(),
  name: z.string(),
  parentId: idOut<'Department'>().nullable(),
  headCount: z.int(),
})

export const staffContract = {
  /** Colleagues the caller may give work to or look after. */
  list: query
    .input(z.object({ includeInactive: z.boolean().default(false) }))
    .output(z.object({ items: z.array(staffRow) })),
  listDepartments: query.input(z.object({})).output(z.object({ items: z.array(department) })),
  /** Adds a colleague (no id) or changes one (id and version). */
  save: command
    .input(
      z.object({
        id: id<'Staff'>().nullable().default(null),
        version: z.int().default(0),
        name: text('姓名', 20),
        phone: text('手机号', 30),
        role,
        departmentId: id<'Department'>(),
        capacityWeight: z.int('份额应为整数').min(0, '份额最小 0').max(10, '份额最大 10').default(1),
        wecomUserid: z.string().trim().max(64, '企业微信账号最多 64 个字').default(''),
      }),
    )
    .errors({ PHONE_TAKEN: {}, STAFF_CHANGED: {} })
    .output(z.object({ staffId: idOut<'Staff'>() })),
  saveDepartment: command
    .input(
      z.object({
        id: id<'Department'>().nullable().default(null),
        name: text('部门名称', 20),
        parentId: id<'Department'>().nullable(),
      }),
    )
    .errors({ DEPARTMENT_CIRCLE: {} })
    .output(z.object({ departmentId: idOut<'Department'>() })),
  /** Goes on or off duty: oneself, or a manager for a colleague. Off duty gets no new leads. */
  setDuty: command
    .input(z.object({ staffId: id<'Staff'>(), isOnDuty: z.boolean() }))
    .output(z.object({ isOnDuty: z.boolean() })),
}
