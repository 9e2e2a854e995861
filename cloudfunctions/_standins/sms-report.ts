import { addMs, CHINA_OFFSET_MINUTES, MINUTE_MS, toEpochMs, type Instant } from '@shared/kernel/instant'
import type { PendingReport, SentSms, SmsWorld } from './sms-world'

const MOST_REPORTS_AT_ONCE = 50
const MOST_TRIES = 3
const OPT_OUT = /^(R|T|TD)$/i

/** `2026-01-01 08:03:04`, as the clock in China shows it. */
const localTime = (moment: Instant): string =>
  addMs(moment, CHINA_OFFSET_MINUTES * MINUTE_MS)
    .slice(0, 19)
    .replace('T', ' ')

const numberParts = (phone: string) => ({ nationcode: '86', mobile: phone.replace(/^\+86/, '') })

/** Appoints the report that this phone has its SMS, or that it could not be reached. */
export function queueReport(world: SmsWorld, { at, phone, serialNo }: SentSms): void {
  const dueAt = addMs(at, world.reportAfterMs)
  const isReached = !world.unreachable.has(phone)
  const fate = isReached
    ? { report_status: 'SUCCESS', errmsg: 'DELIVRD', description: '用户短信送达成功' }
    : { report_status: 'FAIL', errmsg: 'MK:0005', description: '用户关机或不在服务区' }
  const body = { user_receive_time: localTime(dueAt), ...numberParts(phone), ...fate, sid: serialNo }
  world.reports.push({ dueAt, tries: 0, body })
}

/** What a person types back: R, T and TD keep every later SMS away from this number. */
export function reply(world: SmsWorld, { phone, text, sign }: { phone: string; text: string; sign: string }): void {
  if (OPT_OUT.test(text.trim())) world.blacklist.add(phone)
  const time = Math.floor(toEpochMs(world.now()) / 1000)
  world.replies.push({ dueAt: world.now(), tries: 0, body: { extend: '', ...numberParts(phone), sign, text, time } })
}

async function post(url: string, body: object): Promise<boolean> {
  const init = { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) }
  try {
    const answer: unknown = await (await fetch(url, init)).json()
    return typeof answer === 'object' && answer !== null && 'result' in answer && answer.result === 0
  } catch {
    return false
  }
}

const takeDue = (queue: PendingReport[], now: Instant, most: number): PendingReport[] => {
  const due = queue.filter(({ dueAt }) => dueAt <= now).slice(0, most)
  for (const one of due) queue.splice(queue.indexOf(one), 1)
  return due
}

/** Posts what is due to the company's address: reports several at a time, replies one by one; what is refused comes again. */
export async function flushReports(world: SmsWorld): Promise<void> {
  const { callbackUrl: url } = world
  if (url === null) return
  const again = (queue: PendingReport[], missed: readonly PendingReport[]): void =>
    void queue.push(
      ...missed.map((one) => ({ ...one, tries: one.tries + 1 })).filter(({ tries }) => tries < MOST_TRIES),
    )
  const reports = takeDue(world.reports, world.now(), MOST_REPORTS_AT_ONCE)
  const isTaken =
    reports.length === 0 ||
    (await post(
      url,
      reports.map(({ body }) => body),
    ))
  if (!isTaken) again(world.reports, reports)
  for (const one of takeDue(world.replies, world.now(), MOST_REPORTS_AT_ONCE))
    if (!(await post(url, one.body))) again(world.replies, [one])
}
