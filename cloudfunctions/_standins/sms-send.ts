import { addMs, CHINA_OFFSET_MINUTES, DAY_MS, MINUTE_MS, toEpochMs, type Instant } from '@shared/kernel/instant'
import { parseJsonObject, textIn, type JsonObject } from '../_kernel/json-object'
import { listIn } from './standin-control'
import { jsonReply, type StandinReply, type StandinRequest } from './standin-http'
import { randomText } from './standin-random'
import { queueReport } from './sms-report'
import { checkSignature } from './sms-signature'
import type { SmsAccount, SmsTemplate, SmsWorld } from './sms-world'

const MOST_NUMBERS = 200
const SAME_CONTENT_MS = 30_000
/** For accounts that are not a company's; the strictest is played. */
const MOST_WORD_CHARACTERS = 6
const MARKETING_HOURS = { from: 8, to: 22 }

/** Whole requests fail in this form, with HTTP 200 all the same. */
export const refuseSms = (world: SmsWorld, code: string): StandinReply =>
  jsonReply({
    Response: { Error: { Code: code, Message: `refused: ${code}` }, RequestId: randomText(36, world.random) },
  })

interface Order {
  account: SmsAccount
  phones: string[]
  params: string[]
  template: SmsTemplate
  text: string
}

const fill = ({ text }: SmsTemplate, params: readonly string[]): string =>
  text.replace(/\{(\d+)\}/g, (_, place: string) => params[Number(place) - 1] ?? '')

const placesIn = ({ text }: SmsTemplate): number => new Set(text.match(/\{\d+\}/g)).size

function readOrder(account: SmsAccount, body: JsonObject): Order | string {
  const template = account.templates[textIn(body, 'TemplateId')]
  const [phones, params] = [listIn(body, 'PhoneNumberSet').map(String), listIn(body, 'TemplateParamSet').map(String)]
  if (textIn(body, 'SmsSdkAppId') !== account.sdkAppId) return 'UnauthorizedOperation.SmsSdkAppIdVerifyFail'
  if (!account.signs.includes(textIn(body, 'SignName'))) return 'FailedOperation.SignatureIncorrectOrUnapproved'
  if (!template) return 'FailedOperation.TemplateIncorrectOrUnapproved'
  if (phones.length === 0 || phones.length > MOST_NUMBERS) return 'LimitExceeded.PhoneNumberCountLimit'
  if (params.length !== placesIn(template)) return 'FailedOperation.TemplateParamSetNotMatchApprovedTemplate'
  return { account, phones, params, template, text: `【${textIn(body, 'SignName')}】${fill(template, params)}` }
}

const localMs = (moment: Instant): number => toEpochMs(moment) + CHINA_OFFSET_MINUTES * MINUTE_MS
const isSameDay = (a: Instant, b: Instant): boolean =>
  Math.floor(localMs(a) / DAY_MS) === Math.floor(localMs(b) / DAY_MS)

function checkWords({ params }: Order): string {
  if (params.some((param) => param === '' || /[\r\n]|https?:/.test(param)))
    return 'InvalidParameterValue.TemplateParameterFormatError'
  return params.some((param) => [...param].length > MOST_WORD_CHARACTERS)
    ? 'InvalidParameterValue.TemplateParameterLengthLimit'
    : ''
}

function checkLimits({ now, sent, perDay }: SmsWorld, phone: string, text: string): string {
  const today = sent.filter((one) => one.phone === phone && isSameDay(one.at, now()))
  if (today.some((one) => one.text === text && one.at > addMs(now(), -SAME_CONTENT_MS)))
    return 'LimitExceeded.PhoneNumberThirtySecondLimit'
  return today.length >= perDay ? 'LimitExceeded.PhoneNumberDailyLimit' : ''
}

function checkNumber(world: SmsWorld, order: Order, phone: string): string {
  const injected = world.numberCodes.shift()
  if (injected !== undefined) return injected
  if (!/^\+861[3-9]\d{9}$/.test(phone)) return 'InvalidParameterValue.IncorrectPhoneNumber'
  if (world.blacklist.has(phone)) return 'FailedOperation.PhoneNumberInBlacklist'
  const hour = new Date(localMs(world.now())).getUTCHours()
  const isNight = hour < MARKETING_HOURS.from || hour >= MARKETING_HOURS.to
  if (order.template.kind === 'marketing' && isNight) return 'FailedOperation.MarketingSendTimeConstraint'
  return checkWords(order) || checkLimits(world, phone, order.text)
}

function sendTo(world: SmsWorld, order: Order, phone: string): object {
  const code = checkNumber(world, order, phone)
  const shown = { PhoneNumber: phone, SessionContext: '', IsoCode: 'CN' }
  if (code !== '') return { ...shown, SerialNo: '', Fee: 0, Code: code, Message: code }
  const sms = { at: world.now(), phone, text: order.text, serialNo: `2640:${randomText(20, world.random)}` }
  world.sent.push(sms)
  queueReport(world, sms)
  const fee = order.text.length <= 70 ? 1 : Math.ceil(order.text.length / 67)
  return { ...shown, SerialNo: sms.serialNo, Fee: fee, Code: 'Ok', Message: 'send success' }
}

/** How many SMS an account sent; asked only to see whether keys and app are right. */
function countSms(world: SmsWorld, account: SmsAccount, body: JsonObject | null): StandinReply {
  if (body === null || textIn(body, 'SmsSdkAppId') !== account.sdkAppId)
    return refuseSms(world, 'UnauthorizedOperation.SmsSdkAppIdVerifyFail')
  const SendStatusStatistics = { RequestCount: world.sent.length, RequestSuccessCount: world.sent.length }
  return jsonReply({ Response: { SendStatusStatistics, RequestId: randomText(36, world.random) } })
}

/** POST / with X-TC-Action: SendSms or SendStatusStatistics. A sending succeeds even when every number failed. */
export function answerSms(world: SmsWorld, request: StandinRequest): StandinReply {
  const account = checkSignature(world, request)
  if (typeof account === 'string') return refuseSms(world, account)
  const action = request.headers['x-tc-action']
  if ((action !== 'SendSms' && action !== 'SendStatusStatistics') || request.headers['x-tc-version'] !== '2021-01-11')
    return refuseSms(world, 'InvalidAction')
  const injected = world.requestCodes.shift()
  if (injected !== undefined) return refuseSms(world, injected)
  const body = parseJsonObject(request.body)
  return action === 'SendSms' ? sendSms(world, account, body) : countSms(world, account, body)
}

function sendSms(world: SmsWorld, account: SmsAccount, body: JsonObject | null): StandinReply {
  const order = body && readOrder(account, body)
  if (order === null || typeof order === 'string') return refuseSms(world, order ?? 'InvalidParameter')
  const SendStatusSet = order.phones.map((phone) => sendTo(world, order, phone))
  return jsonReply({ Response: { SendStatusSet, RequestId: randomText(36, world.random) } })
}
