import { composeStandin, type Standin } from './standin'
import { createFaults, type Faults } from './standin-faults'
import { flushReports, reply } from './sms-report'
import { answerSms, refuseSms } from './sms-send'
import { createSmsWorld, type SentSms, type SmsAccount, type SmsSettings } from './sms-world'

/** The strings behind the stand-in: what carriers, phones and bad luck do on the real platform. */
export interface SmsControl extends Pick<Faults, 'injectTimeout'> {
  /** Opens an account, or replaces what was known of it. */
  defineAccount(account: SmsAccount): void
  /** The result codes of the next numbers, whatever they would have got. */
  injectNumberCode(code: string, times?: number): void
  /** The next whole requests are refused. */
  injectRequestCode(code: string, times?: number): void
  /** What reached whose phone, oldest first. */
  sent(phone?: string): SentSms[]
  /** What a person types back to the last SMS. */
  reply(phone: string, text: string): void
  switchOff(phone: string): void
  /** Where delivery reports and replies are posted. */
  reportTo(url: string): void
  /** Posts what is due by the clock. */
  flush(): Promise<void>
  calls(): string[]
}

/** A local Tencent Cloud SMS with the real one's signature, limits, windows, result codes and reports. */
export function createSmsStandin(settings: SmsSettings): Standin<SmsControl> {
  const world = createSmsWorld(settings)
  const faults = createFaults()
  const control: SmsControl = {
    injectTimeout: faults.injectTimeout,
    defineAccount: (account) => void world.accounts.set(account.secretId, account),
    injectNumberCode: (code, times = 1) => void world.numberCodes.push(...Array.from({ length: times }, () => code)),
    injectRequestCode: (code, times = 1) => void world.requestCodes.push(...Array.from({ length: times }, () => code)),
    sent: (phone) => world.sent.filter((one) => phone === undefined || one.phone === phone),
    reply: (phone, text) => reply(world, { phone, text, sign: [...world.accounts.values()][0]?.signs[0] ?? '' }),
    switchOff: (phone) => void world.unreachable.add(phone),
    reportTo(url) {
      world.callbackUrl = url
    },
    flush: () => flushReports(world),
    calls: () => [...world.calls],
  }
  return composeStandin({
    endpoints: { 'POST /': (request) => answerSms(world, request) },
    faults,
    control,
    refuse: () => refuseSms(world, 'UnsupportedProtocol'),
    calls: world.calls,
  })
}
