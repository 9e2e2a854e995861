import { defaultSettings } from '@shared/tenant/tenant.types'
import { tenant } from '../../cloudfunctions/tenant'
import { engineKinds } from '../support/test-engines'
import { codeOf, ok, openTestHouse, type TestHouse } from '../support/test-house'

describe.each(engineKinds)('settings on %s', (kind) => {
  let t: TestHouse
  beforeAll(async () => {
    t = await openTestHouse(kind, [tenant])
  })
  afterAll(() => t.close())

  test('a company that never changed anything works with the defaults', async () => {
    const settings = ok(await t.call(t.a.managerOne.session, ['tenant', 'readSettings'], {}))
    const { lead, followup } = defaultSettings
    expect(settings).toMatchObject({ version: 0, lead, followup })
  })

  test('a change is kept, raises the version and touches no other company', async () => {
    const lead = { ...defaultSettings.lead, acceptWithinMinutes: 45 }
    const changed = ok(await t.call(t.a.owner.session, ['tenant', 'changeSettings'], { version: 0, lead }))
    expect(changed).toMatchObject({ version: 1, lead })
    expect(ok(await t.call(t.b.owner.session, ['tenant', 'readSettings'], {})).lead).toEqual(defaultSettings.lead)
  })

  test('a change made on old settings is refused, so nobody is overwritten unseen', async () => {
    const answer = await t.call(t.a.owner.session, ['tenant', 'changeSettings'], {
      version: 0,
      lead: defaultSettings.lead,
    })
    expect(codeOf(answer)).toBe('SETTINGS_CHANGED')
  })

  test('days that do not grow are refused at their field, in Chinese', async () => {
    const followup = { ...defaultSettings.followup, tellManagerDay: 9 }
    const answer = await t.call(t.a.owner.session, ['tenant', 'changeSettings'], { version: 1, followup })
    expect(answer).toMatchObject({
      code: 'INVALID_INPUT',
      fields: { 'followup.tellManagerDay': expect.stringContaining('依次变大') },
    })
  })

  test('the same request id twice is one change with the same answer; with other input it is refused', async () => {
    const input = { version: 1, lead: { ...defaultSettings.lead, acceptWithinMinutes: 60 } }
    const first = await t.call(t.a.owner.session, ['tenant', 'changeSettings'], input, 'request-0001')
    expect(await t.call(t.a.owner.session, ['tenant', 'changeSettings'], input, 'request-0001')).toEqual(first)
    const other = await t.call(t.a.owner.session, ['tenant', 'changeSettings'], { version: 2 }, 'request-0001')
    expect(codeOf(other)).toBe('REQUEST_ID_REUSED')
  })

  test('a rep may not read settings, a stranger must sign in, and every change is in the audit log', async () => {
    expect(codeOf(await t.call(t.a.repOne.session, ['tenant', 'readSettings'], {}))).toBe('NOT_ALLOWED')
    expect(codeOf(await t.call(undefined, ['tenant', 'readSettings'], {}))).toBe('SIGN_IN')
    const audit = ok(await t.call(t.a.owner.session, ['tenant', 'listAudit'], {}))
    expect(audit.items.map((item) => [item.action, item.actorName])).toContainEqual(['tenant.changeSettings', '林老板'])
  })
})
