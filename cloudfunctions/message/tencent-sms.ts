import { Agent } from 'node:http'
import { Client } from 'tencentcloud-sdk-nodejs-sms/tencentcloud/services/sms/v20210111/sms_client'
import type { DeliveryOutcome } from '@shared/message/delivery.rules'
import type { SmsAccountKeys, SmsClient, SmsOrder } from './sms-client'
import { describeSmsCode, SMS_FAILURE } from './sms-errors'

export interface TencentSmsSettings extends SmsAccountKeys {
  /** `https://sms.tencentcloudapi.com`, or a stand-in. */
  baseUrl: string
  timeoutMs?: number
}

/** Failures before a byte of the request had left; the SDK keeps the system's code only in its sentence. */
const BEFORE_WRITING = /ECONNREFUSED|ENOTFOUND|EAI_|EHOSTUNREACH|ENETUNREACH|CERT_|ERR_TLS_/

function openClient({ baseUrl, secretId, secretKey, timeoutMs = 5000 }: Omit<TencentSmsSettings, 'signName'>): Client {
  const url = new URL(baseUrl)
  const httpProfile = {
    endpoint: url.host,
    protocol: `${url.protocol}//`,
    // Whole seconds are too coarse for tests; the SDK multiplies by 1000.
    reqTimeout: timeoutMs / 1000,
    // A stand-in on this machine is reached directly, whatever proxy the environment names for the world outside.
    ...(url.protocol === 'http:' ? { agent: new Agent() } : {}),
  }
  return new Client({ credential: { secretId, secretKey }, region: 'ap-guangzhou', profile: { httpProfile } })
}

const codeOf = (error: unknown): string =>
  typeof error === 'object' && error !== null && 'code' in error && typeof error.code === 'string' ? error.code : ''

/** An error with the platform's code is an answer; one without is the network's, and only some of those are certain. */
function readError(error: unknown): DeliveryOutcome {
  const code = codeOf(error)
  if (code !== '') return describeSmsCode(code)
  return error instanceof Error && BEFORE_WRITING.test(error.message) ? SMS_FAILURE.unreachable : SMS_FAILURE.unknown
}

/** SMS through Tencent Cloud (短信). The call succeeds even when the number failed: each number has its own code. */
export function openTencentSms(settings: TencentSmsSettings): SmsClient {
  const client = openClient(settings)
  const request = ({ phone, templateId, params }: SmsOrder) => ({
    SmsSdkAppId: settings.sdkAppId,
    SignName: settings.signName,
    TemplateId: templateId,
    PhoneNumberSet: [phone],
    TemplateParamSet: [...params],
  })
  return {
    async send(order) {
      try {
        const { SendStatusSet: [status] = [] } = await client.SendSms(request(order))
        if (status?.Code === undefined) return SMS_FAILURE.unknown
        if (status.Code !== 'Ok') return describeSmsCode(status.Code)
        return { status: 'sent', platformId: status.SerialNo ?? '' }
      } catch (error) {
        return readError(error)
      }
    },
  }
}

/** Asks for one hour's count of SMS. @returns null when answered, else the code of the refusal, '' for the network's own */
export async function askSmsStatistics(
  settings: Omit<TencentSmsSettings, 'signName'>,
  hour: string,
): Promise<string | null> {
  const period = { BeginTime: hour, EndTime: hour, SmsSdkAppId: settings.sdkAppId, Limit: 0, Offset: 0 }
  try {
    await openClient(settings).SendStatusStatistics(period)
    return null
  } catch (error) {
    return codeOf(error)
  }
}
