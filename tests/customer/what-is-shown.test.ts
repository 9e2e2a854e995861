import fc from 'fast-check'
import { sayActivity } from '@shared/customer/activity.rules'
import { mayReassign, maySeePhones } from '@shared/customer/customer.policy'
import { maskName } from '@shared/customer/mask.rules'
import type { Role, Scope, StaffActor } from '@shared/kernel/actor'
import { brandId, type StaffId } from '@shared/kernel/ids'

describe('a name shown to somebody without a right to it', () => {
  test.each([
    ['广州市云裳服饰贸易有限公司', 'company', '广州市云*服饰…'],
    ['佛山市锦程商贸有限公司', 'company', '佛山市锦*商贸…'],
    ['云裳服饰', 'company', '云*服饰'],
    ['陈女士', 'person', '陈**'],
    ['王伟', 'person', '王*'],
    ['A', 'company', '*'],
  ] as const)('%s as a %s is %s', (name, kind, masked) => {
    expect(maskName(name, kind)).toBe(masked)
  })

  test('never shows the whole name, whatever it is', () => {
    fc.assert(
      fc.property(
        fc.string({ minLength: 1, maxLength: 60 }),
        fc.constantFrom('company', 'person', 'dealer'),
        (name, kind) => {
          expect(maskName(name, kind)).toContain('*')
          fc.pre(name.length > 1 && !name.includes('*'))
          expect(maskName(name, kind)).not.toContain(name)
        },
      ),
    )
  })
})

test.each([
  [null, '还没有人跟进'],
  ['2026-11-18T01:00:00.000Z', '一周内'],
  ['2026-11-11T02:00:00.000Z', '一周内'],
  ['2026-11-11T01:59:59.000Z', '一个月内'],
  ['2026-10-19T02:00:00.000Z', '一个月内'],
  ['2026-10-18T02:00:00.000Z', '更早'],
])('work done at %s is told strangers as %s', (lastFollowupAt, words) => {
  expect(sayActivity(lastFollowupAt, '2026-11-18T02:00:00.000Z')).toBe(words)
})

describe('who sees full numbers and who reassigns', () => {
  const [me, colleague, other] = ['me00', 'colleague', 'other'].map((id) => brandId<'Staff'>(id))
  const actor = (role: Role, scope: Scope): StaffActor => ({
    kind: 'staff',
    tenantId: brandId('tenanta'),
    staffId: brandId('me00'),
    name: '我',
    role,
    departmentId: brandId('dept'),
    scope,
  })
  const ids = (...some: (StaffId | undefined)[]): StaffId[] => some.filter((id) => id !== undefined)

  const owned = (ownerId: StaffId | undefined, ...collaboratorIds: (StaffId | undefined)[]) => ({
    ownerId: ownerId ?? null,
    collaboratorIds: ids(...collaboratorIds),
  })

  test.each([
    ['the rep who owns it', actor('rep', ids(me)), owned(me), 'sees'],
    ['a rep who collaborates', actor('rep', ids(me)), owned(other, me), 'sees'],
    ['an agent who handles a ticket', actor('agent', ids(me)), owned(other), ''],
    ['the owner’s manager', actor('manager', ids(me, colleague)), owned(colleague), 'sees reassigns'],
    ['the manager of a collaborator', actor('manager', ids(me, colleague)), owned(other, colleague), ''],
    ['the boss, of anybody’s', actor('owner', null), owned(other), 'sees reassigns'],
    ['the boss, of nobody’s', actor('owner', null), owned(undefined), 'sees reassigns'],
    ['a manager, of nobody’s', actor('manager', ids(me)), owned(undefined), ''],
  ])('%s', (_, who, kept, expected) => {
    const rights = [maySeePhones(who, kept) ? 'sees' : '', mayReassign(who, kept.ownerId) ? 'reassigns' : '']
    expect(rights.filter((right) => right !== '').join(' ')).toBe(expected)
  })
})
