import { createSmsTrial, judgeSmsCode } from '../../cloudfunctions/message/check-sms'
import { message } from '../../cloudfunctions/message'
import { findSmsAccount } from '../../cloudfunctions/message/sms-binding.repository'
import { unseal } from '../../cloudfunctions/_kernel/seal'
import { withTenant } from '../../cloudfunctions/_kernel/transaction'
import { receiveReport } from '../../cloudfunctions/sms-callback/receive-report'
import { createHandClock, SMS, startSms, stopPlatforms } from '../standins/local-platforms'
import { engineKinds } from '../support/test-engines'
import { codeOf, ok, openTestHouse, type TestHouse } from '../support/test-house'

const none = ['', '', '']

describe.each(engineKinds)('the company’s own SMS account on %s', (kind) => {
  let t: TestHouse
  let sms: Awaited<ReturnType<typeof startSms>>
  beforeAll(async () => {
    const clock = createHandClock()
    sms = await startSms(clock)
    t = await openTestHouse(kind, [message], {
      trySms: createSmsTrial({ baseUrl: sms.url, now: clock.now }),
      pageLink: (page) => `https://crm.example${page}`,
    })
  })
  afterAll(async () => {
    await t.close()
    await stopPlatforms()
  })

  const account = { sdkAppId: SMS.sdkAppId, signName: SMS.sign, secretId: SMS.secretId, secretKey: SMS.secretKey }
  const bind = (changes = {}, session = t.a.owner.session) =>
    t.call(session, ['message', 'bindSms'], { ...account, ...changes })
  const read = async (session = t.a.owner.session) => ok(await t.call(session, ['message', 'readReach'], {}))

  test('is nothing at first: no account, no address for reports, a row for each use', async () => {
    expect(await read()).toEqual({
      sms: null,
      reportUrl: null,
      smsTemplates: ['code', 'ticket', 'survey'].map((use) => ({ use, templateId: '' })),
      subscribeTemplates: ['ticket', 'survey'].map((use) => ({ use, templateId: '', fields: none })),
    })
  })

  test.each([
    ['a wrong key', { secretKey: 'wrong' }, 'SMS_REFUSED'],
    ['an unknown account', { secretId: 'AKIDnobody' }, 'SMS_REFUSED'],
    ['an app of another account', { sdkAppId: '1400999999' }, 'SMS_APP_UNKNOWN'],
    ['an app number with letters', { sdkAppId: 'app-one' }, 'INVALID_INPUT'],
  ])('is not kept with %s', async (_, changes, code) => {
    expect(codeOf(await bind(changes))).toBe(code)
    expect((await read()).sms).toBeNull()
  })

  test('is kept once Tencent took its keys, without an SMS sent; no answer tells the key, the database has it sealed', async () => {
    const { secretKey, ...shown } = account
    const bound = ok(await bind())
    expect(bound.sms).toMatchObject(shown)
    expect(JSON.stringify([bound, await read()])).not.toContain(secretKey)
    expect(sms.control.sent()).toEqual([])
    const row = await withTenant(t.house.engine, t.a.tenantId, (tx) => findSmsAccount(tx, t.a.tenantId))
    expect(row?.secretCipher).not.toContain(secretKey)
    expect(unseal(t.house.ports.secretKey, row?.secretCipher ?? '')).toBe(secretKey)
    expect((await read(t.b.owner.session)).sms).toBeNull()
  })

  test('opens its own secret address for delivery reports, and no other', async () => {
    const path = (ok(await bind()).reportUrl ?? '').replace('https://crm.example/callback/sms/', '')
    expect(path).toMatch(/^[\w-]{32}$/)
    expect(await receiveReport(t.house, path, [])).toMatchObject({ ok: true })
    expect(await receiveReport(t.house, `${path.slice(0, -1)}_`, [])).toMatchObject({ ok: false, code: 'NOT_FOUND' })
  })

  test('and its templates are the owner’s alone', async () => {
    const manager = t.a.managerOne.session
    expect(codeOf(await t.call(manager, ['message', 'readReach'], {}))).toBe('NOT_ALLOWED')
    expect(codeOf(await bind({}, manager))).toBe('NOT_ALLOWED')
    const nothing = { smsTemplates: [], subscribeTemplates: [] }
    expect(codeOf(await t.call(manager, ['message', 'saveTemplates'], nothing))).toBe('NOT_ALLOWED')
  })
})

describe.each(engineKinds)('the company’s templates on %s', (kind) => {
  let t: TestHouse
  beforeAll(async () => {
    t = await openTestHouse(kind, [message], { pageLink: (page) => page })
  })
  afterAll(() => t.close())

  const fields = ['character_string1', 'thing2', 'time3']
  const save = (subscribe: object, sms: { use: 'code' | 'ticket'; templateId: string }[] = []) =>
    t.call(t.a.owner.session, ['message', 'saveTemplates'], {
      smsTemplates: sms,
      subscribeTemplates: [{ use: 'ticket', templateId: 'tpl-1', fields, ...subscribe }],
    })

  test('are those saved last; an emptied one is used no longer', async () => {
    await save({}, [
      { use: 'code', templateId: '100' },
      { use: 'ticket', templateId: '200' },
    ])
    const saved = ok(await save({ templateId: 'tpl-2' }, [{ use: 'code', templateId: '101' }]))
    expect(saved.subscribeTemplates[0]).toEqual({ use: 'ticket', templateId: 'tpl-2', fields })
    expect(saved.smsTemplates.map(({ templateId }) => templateId)).toEqual(['101', '', ''])
  })

  test('name only fields WeChat has, and one template for one use', async () => {
    expect(codeOf(await save({ fields: ['thing1', 'words2', ''] }))).toBe('INVALID_INPUT')
    expect(codeOf(await save({ fields: ['thing1', '', ''] }))).toBe('OK')
    const twice = { use: 'code' as const, templateId: '1' }
    expect(codeOf(await save({}, [twice, twice]))).toBe('INVALID_INPUT')
  })
})

test.each([
  ['AuthFailure.SignatureFailure', 'SMS_REFUSED'],
  ['UnauthorizedOperation.RequestIpNotInWhitelist', 'SMS_NOT_TRUSTED'],
  ['UnauthorizedOperation.SmsSdkAppIdVerifyFail', 'SMS_APP_UNKNOWN'],
  ['InternalError.Timeout', 'SMS_UNREACHABLE'],
  ['', 'SMS_UNREACHABLE'],
])('what Tencent calls %s is told as %s', (code, told) => {
  expect(judgeSmsCode(code)).toBe(told)
})

test('a platform that cannot be reached is told as such', async () => {
  const trial = createSmsTrial({ baseUrl: 'http://127.0.0.1:9', now: () => '2026-11-23T01:02:03.000Z' })
  expect(await trial({ sdkAppId: '1400000001', secretId: 'a', secretKey: 'b' })).toBe('SMS_UNREACHABLE')
})
