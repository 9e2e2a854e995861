import { staff } from '../../cloudfunctions/staff'
import { findManager, listDutyStaff } from '../../cloudfunctions/staff/staff.service'
import { withTenant } from '../../cloudfunctions/_kernel/transaction'
import { engineKinds } from '../support/test-engines'
import { codeOf, ok, openTestHouse, type TestHouse } from '../support/test-house'

describe.each(engineKinds)('people on %s', (kind) => {
  let t: TestHouse
  beforeEach(async () => {
    t = await openTestHouse(kind, [staff])
  })
  afterEach(() => t.close())

  const list = async (session: string) => ok(await t.call(session, ['staff', 'list'], {})).items
  const draft = (more: object = {}) => ({
    name: '何新',
    phone: '13900001111',
    role: 'rep' as const,
    departmentId: t.a.teamOne,
    ...more,
  })
  const inTenant = <T>(work: Parameters<typeof withTenant<T>>[2]) => withTenant(t.house.engine, t.a.tenantId, work)

  test('the owner sees whole numbers, everybody else only their ends, a manager only their own people', async () => {
    const asOwner = await list(t.a.owner.session)
    expect(asOwner).toHaveLength(8)
    expect(asOwner.find(({ id }) => id === t.a.repOne.id)).toMatchObject({
      phone: '138 0000 0104',
      wecomUserid: 'reponea',
    })
    const asRep = await list(t.a.repTwo.session)
    expect(asRep.find(({ id }) => id === t.a.repOne.id)).toMatchObject({ phone: '138****0104', wecomUserid: '' })
    expect((await list(t.a.managerOne.session)).map(({ name }) => name).sort()).toEqual(['李二', '王珂', '陈一'])
  })

  test('the owner adds and changes a colleague; an older version is refused and changes nothing', async () => {
    const { staffId } = ok(await t.call(t.a.owner.session, ['staff', 'save'], draft({ wecomUserid: 'HeXin' })))
    const added = (await list(t.a.owner.session)).find(({ id }) => id === staffId)
    expect(added).toMatchObject({ name: '何新', wecomUserid: 'hexin', version: 1 })
    ok(await t.call(t.a.owner.session, ['staff', 'save'], draft({ id: staffId, version: 1, name: '何新新' })))
    expect(
      codeOf(await t.call(t.a.owner.session, ['staff', 'save'], draft({ id: staffId, version: 1, name: '旧名' }))),
    ).toBe('STAFF_CHANGED')
    expect((await list(t.a.owner.session)).find(({ id }) => id === staffId)?.name).toBe('何新新')
  })

  test("a colleague's phone is nobody else's, and a phone that is none is refused at its field", async () => {
    expect(codeOf(await t.call(t.a.owner.session, ['staff', 'save'], draft({ phone: '138 0000 0104' })))).toBe(
      'PHONE_TAKEN',
    )
    const answer = await t.call(t.a.owner.session, ['staff', 'save'], draft({ phone: '12345' }))
    expect(answer).toMatchObject({ code: 'INVALID_INPUT', fields: { phone: expect.stringContaining('手机号') } })
  })

  test('only the owner changes people, and a department of another company does not exist', async () => {
    expect(codeOf(await t.call(t.a.managerOne.session, ['staff', 'save'], draft()))).toBe('NOT_ALLOWED')
    expect(codeOf(await t.call(t.a.owner.session, ['staff', 'save'], draft({ departmentId: t.b.teamOne })))).toBe(
      'NOT_FOUND',
    )
  })

  test('a department moves with everything below it, but never into itself', async () => {
    const { departmentId } = ok(
      await t.call(t.a.owner.session, ['staff', 'saveDepartment'], { name: '小组', parentId: t.a.teamOne }),
    )
    const circle = await t.call(t.a.owner.session, ['staff', 'saveDepartment'], {
      id: t.a.teamOne,
      name: '一组',
      parentId: departmentId,
    })
    expect(codeOf(circle)).toBe('DEPARTMENT_CIRCLE')
    ok(
      await t.call(t.a.owner.session, ['staff', 'saveDepartment'], {
        id: t.a.teamOne,
        name: '一组',
        parentId: t.a.teamTwo,
      }),
    )
    const seen = (await list(t.a.managerTwo.session)).map(({ name }) => name)
    expect(seen).toEqual(expect.arrayContaining(['陈一', '李二', '周三']))
  })

  test('duty is one’s own to set, or a manager’s for their people; off duty gets no new work', async () => {
    ok(await t.call(t.a.repOne.session, ['staff', 'setDuty'], { staffId: t.a.repOne.id, isOnDuty: false }))
    expect(
      codeOf(await t.call(t.a.repTwo.session, ['staff', 'setDuty'], { staffId: t.a.repOne.id, isOnDuty: true })),
    ).toBe('NOT_FOUND')
    const onDuty = () => inTenant((tx) => listDutyStaff(tx, t.a.tenantId, { staffIds: [], departmentId: null }))
    expect((await onDuty()).map(({ name }) => name)).not.toContain('陈一')
    ok(await t.call(t.a.managerOne.session, ['staff', 'setDuty'], { staffId: t.a.repOne.id, isOnDuty: true }))
    expect((await onDuty()).map(({ name }) => name)).toContain('陈一')
  })

  test('the manager of a rep is the nearest one up the tree, of a manager the owner, of the owner nobody', async () => {
    const managerOf = async (id: typeof t.a.repOne.id) =>
      (await inTenant((tx) => findManager(tx, t.a.tenantId, id)))?.name ?? null
    expect(await managerOf(t.a.repThree.id)).toBe('赵敏')
    expect(await managerOf(t.a.managerTwo.id)).toBe('林老板')
    expect(await managerOf(t.a.agent.id)).toBe('林老板')
    expect(await managerOf(t.a.owner.id)).toBeNull()
  })
})
