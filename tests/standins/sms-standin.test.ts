import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { DAY_MS } from '@shared/kernel/instant'
import { openTencentSms } from '../../cloudfunctions/message/tencent-sms'
import { ask, createHandClock, SMS, SMS_PHONE, SMS_TEMPLATE, startSms, stopPlatforms } from './local-platforms'

const closers: (() => void)[] = []
afterEach(async () => {
  for (const close of closers.splice(0)) close()
  await stopPlatforms()
})

async function setUp(at = '2026-11-25T02:00:00.000Z') {
  const clock = createHandClock(at)
  const { url, control } = await startSms(clock)
  const client = openTencentSms({ baseUrl: url, signName: SMS.sign, ...SMS })
  const send = async (templateId: string, ...params: string[]): Promise<string> => {
    const outcome = await client.send({ phone: SMS_PHONE, templateId, params })
    return 'code' in outcome ? (outcome.code.split('.')[1] ?? '') : outcome.status
  }
  return { clock, url, control, send }
}

/** The company's callback address. */
async function listenForReports(): Promise<{ url: string; bodies: unknown[]; answer: { result: number } }> {
  const [bodies, answer] = [[] as unknown[], { result: 0 }]
  const server = createServer((request, response) => {
    let body = ''
    request.on('data', (part: Buffer) => (body += part.toString()))
    request.on('end', () => {
      bodies.push(JSON.parse(body))
      response.end(JSON.stringify({ ...answer, errmsg: 'OK' }))
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  closers.push(() => server.close())
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, bodies, answer }
}

describe('the SMS stand-in', () => {
  test('the same words to the same number wait thirty seconds', async () => {
    const { clock, send } = await setUp()
    expect(await send(SMS_TEMPLATE.ticket, 'GD1', '有新回复')).toBe('sent')
    clock.advance(29_999)
    expect(await send(SMS_TEMPLATE.ticket, 'GD1', '有新回复')).toBe('PhoneNumberThirtySecondLimit')
    expect(await send(SMS_TEMPLATE.ticket, 'GD2', '有新回复')).toBe('sent')
    clock.advance(1)
    expect(await send(SMS_TEMPLATE.ticket, 'GD1', '有新回复')).toBe('sent')
  })

  test('ten a day by the calendar of China, and ten again after midnight', async () => {
    const { clock, send } = await setUp()
    for (let nth = 0; nth < 10; nth += 1) expect(await send(SMS_TEMPLATE.ticket, `GD${nth}`, '有新回复')).toBe('sent')
    expect(await send(SMS_TEMPLATE.ticket, 'GD99', '有新回复')).toBe('PhoneNumberDailyLimit')
    clock.advance(DAY_MS)
    expect(await send(SMS_TEMPLATE.ticket, 'GD99', '有新回复')).toBe('sent')
  })

  test.each([
    ['2026-11-24T23:59:59.999Z', 'MarketingSendTimeConstraint', 'sent'],
    ['2026-11-25T00:00:00.000Z', 'sent', 'sent'],
    ['2026-11-25T14:00:00.000Z', 'MarketingSendTimeConstraint', 'sent'],
  ])('at %s marketing is %s and a notice %s', async (at, marketing, notice) => {
    const { send } = await setUp(at)
    expect(await send(SMS_TEMPLATE.marketing, '卫衣')).toBe(marketing)
    expect(await send(SMS_TEMPLATE.ticket, 'GD1', '有新回复')).toBe(notice)
  })

  test.each([
    [SMS_TEMPLATE.ticket, ['GD1'], 'TemplateParamSetNotMatchApprovedTemplate'],
    [SMS_TEMPLATE.ticket, ['GD1', ''], 'TemplateParameterFormatError'],
    [SMS_TEMPLATE.ticket, ['GD1', 'https://a.cn'], 'TemplateParameterFormatError'],
    [SMS_TEMPLATE.ticket, ['GD1', 'x'.repeat(7)], 'TemplateParameterLengthLimit'],
    [SMS_TEMPLATE.code, ['1234567'], 'TemplateParameterLengthLimit'],
    ['2999999', ['GD1'], 'TemplateIncorrectOrUnapproved'],
  ])('template %s filled with %p is refused: %s', async (templateId, params, code) => {
    const { send } = await setUp()
    expect(await send(templateId, ...params)).toBe(code)
  })

  test('a request without a signature is refused in the platform form, with HTTP 200', async () => {
    const { url } = await setUp()
    const { status, json } = await ask(`${url}/`, { PhoneNumberSet: [SMS_PHONE] })
    expect(status).toBe(200)
    expect(json).toMatchObject({ Response: { Error: { Code: 'AuthFailure.SignatureFailure' } } })
  })

  test('reports come seconds later, several in one array, and again when they were not taken', async () => {
    const { clock, control, send } = await setUp()
    const { url, bodies, answer } = await listenForReports()
    control.reportTo(url)
    await send(SMS_TEMPLATE.ticket, 'GD1', '有新回复')
    control.switchOff(SMS_PHONE)
    await send(SMS_TEMPLATE.ticket, 'GD2', '有新回复')
    await control.flush()
    expect(bodies).toEqual([])
    clock.advance(3000)
    answer.result = 1
    await control.flush()
    answer.result = 0
    await control.flush()
    await control.flush()
    const [first, second] = control.sent()
    const reports = [
      {
        sid: first?.serialNo,
        report_status: 'SUCCESS',
        mobile: '13800138000',
        user_receive_time: '2026-11-25 10:00:03',
      },
      { sid: second?.serialNo, report_status: 'FAIL' },
    ]
    expect(bodies).toMatchObject([reports, reports])
  })

  test.each(['R', 'td', ' T '])('the reply %p is posted and keeps later SMS away', async (text) => {
    const { control, send } = await setUp()
    const { url, bodies } = await listenForReports()
    control.reportTo(url)
    control.reply(SMS_PHONE, text)
    await control.flush()
    expect(bodies).toMatchObject([{ mobile: '13800138000', nationcode: '86', sign: SMS.sign, text }])
    expect(await send(SMS_TEMPLATE.ticket, 'GD1', '有新回复')).toBe('PhoneNumberInBlacklist')
  })
})
