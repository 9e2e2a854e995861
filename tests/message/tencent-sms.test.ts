import { openTencentSms, type TencentSmsSettings } from '../../cloudfunctions/message/tencent-sms'
import { createHandClock, SMS, SMS_PHONE, SMS_TEMPLATE, startSms, stopPlatforms } from '../standins/local-platforms'

afterEach(stopPlatforms)

const order = (changes = {}) => ({
  phone: SMS_PHONE,
  templateId: SMS_TEMPLATE.ticket,
  params: ['GD1', '有新回复'],
  ...changes,
})

async function setUp(changes: Partial<TencentSmsSettings> = {}) {
  // Ten in the morning in China.
  const clock = createHandClock('2026-11-25T02:00:00.000Z')
  const { url, control } = await startSms(clock)
  const account = { sdkAppId: SMS.sdkAppId, signName: SMS.sign, secretId: SMS.secretId, secretKey: SMS.secretKey }
  return { clock, control, client: openTencentSms({ baseUrl: url, ...account, ...changes }) }
}

describe('SMS through the SDK, spoken to the stand-in', () => {
  test('an SMS reaches the phone with its sign and is known by its serial number', async () => {
    const { client, control } = await setUp()
    const outcome = await client.send(order())
    const [sms] = control.sent(SMS_PHONE)
    expect(sms?.text).toBe('【锦程服饰】您的工单GD1有新回复，请打开小程序查看。')
    expect(outcome).toEqual({ status: 'sent', platformId: sms?.serialNo })
  })

  test.each([
    ['the same words within 30 seconds', 'LimitExceeded.PhoneNumberThirtySecondLimit', true],
    ['too many in an hour', 'LimitExceeded.PhoneNumberOneHourLimit', true],
    ['too many in a day', 'LimitExceeded.PhoneNumberDailyLimit', false],
    ['a sign that is not approved', 'FailedOperation.SignatureIncorrectOrUnapproved', false],
    ['an empty package', 'FailedOperation.InsufficientBalanceInSmsPackage', false],
    ['marketing at night', 'FailedOperation.MarketingSendTimeConstraint', true],
    ['trouble inside the platform', 'InternalError.OtherError', true],
    ['a time-out inside the platform', 'InternalError.Timeout', true],
    ['a code nobody knows', 'FailedOperation.SomethingNew', false],
  ])('%s is told per number: %s', async (_, code, isRetryable) => {
    const { client, control } = await setUp()
    control.injectNumberCode(code)
    expect(await client.send(order())).toMatchObject({
      status: 'failed',
      code,
      isRetryable,
      reason: expect.stringMatching(/\p{Script=Han}{4}/u),
    })
  })

  test('a number that answered R teaches never to write to it again', async () => {
    const { client, control } = await setUp()
    control.reply(SMS_PHONE, 'R')
    expect(await client.send(order())).toMatchObject({ isRetryable: false, lesson: 'phone_refused' })
    expect(control.sent()).toEqual([])
  })

  test.each([
    ['a wrong key', { secretKey: 'wrong' }, 'AuthFailure.SignatureFailure'],
    ['a wrong account', { secretId: 'AKIDother' }, 'AuthFailure.SecretIdNotFound'],
    ['a wrong app', { sdkAppId: '1400000009' }, 'UnauthorizedOperation.SmsSdkAppIdVerifyFail'],
    ['a wrong sign', { signName: '别家' }, 'FailedOperation.SignatureIncorrectOrUnapproved'],
  ])('%s is refused as a whole and not tried again', async (_, changes, code) => {
    const { client } = await setUp(changes)
    expect(await client.send(order())).toMatchObject({ status: 'failed', code, isRetryable: false })
  })

  test('a platform that is asked too often is asked again later', async () => {
    const { client, control } = await setUp()
    control.injectRequestCode('RequestLimitExceeded')
    expect(await client.send(order())).toMatchObject({ status: 'failed', isRetryable: true })
  })

  test.each([
    ['silence', {}],
    ['a broken connection', { isCut: true }],
    ['silence after sending', { isProcessed: true }],
  ])('%s leaves it unknown, and it is not sent again', async (_, manner) => {
    const { client, control } = await setUp({ timeoutMs: 150 })
    control.injectTimeout('/', 1, manner)
    expect(await client.send(order())).toMatchObject({ status: 'unknown' })
    expect(control.calls()).toHaveLength(1)
  })

  test('a platform that cannot be reached has sent nothing', async () => {
    const { client } = await setUp({ baseUrl: 'http://127.0.0.1:1' })
    expect(await client.send(order())).toMatchObject({
      status: 'failed',
      code: 'PLATFORM_UNREACHABLE',
      isRetryable: true,
    })
  })
})
