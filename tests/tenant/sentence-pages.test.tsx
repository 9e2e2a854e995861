import { screen, waitFor } from '@testing-library/react'
import type { Outputs } from '@shared/contract'
import FollowupSettingsPage from '@/features/tenant/pages/followup/index'
import LeadSettingsPage from '@/features/tenant/pages/lead/index'
import ServiceSettingsPage from '@/features/tenant/pages/service/index'
import {
  answer,
  button,
  hold,
  inputsOf,
  invalid,
  open,
  reads,
  Refusal,
  release,
  requestIdsOf,
  screenText,
  signIn,
  tap,
  tapAgain,
  tapFirst,
  tapTwice,
  type,
} from '../support/phone'

type Settings = Outputs['tenant']['readSettings']

const settings: Settings = {
  version: 4,
  lead: { acceptWithinMinutes: 30, collisionPolicy: 'first_report', protectionDays: 60 },
  followup: { remindRepDay: 1, tellManagerDay: 3, reassignDay: 7, phrases: ['等样衣', '要报价'] },
  pool: {
    ...{ isOn: true, days: { A: 60, B: 45, C: 30, D: 15 }, claimsPerDay: 10 },
    ...{ mostOwned: 200, viewsPerDay: 50, cooldownDays: 30 },
  },
}
const promise = { firstResponseMinutes: 30, resolveMinutes: 480 }
const service: Outputs['ticket']['readSettings'] = {
  version: 2,
  service: {
    promises: { urgent: promise, normal: promise, low: promise },
    closeAfterHours: 72,
    reopenWithinDays: 7,
    quickReplies: ['马上为您看'],
  },
}

const sentences = () => Array.from(document.querySelectorAll('.g-sentence'), ({ textContent }) => textContent)

beforeEach(() => {
  signIn()
  answer('tenant.readSettings', settings)
  answer('ticket.readSettings', service)
})

test('lead settings read as sentences, with nothing to save until a word is changed', async () => {
  open(<LeadSettingsPage />)
  await reads(/没接受/)
  expect(sentences()).toEqual([
    '超过 30 个工作分钟没接受，转给下一位，并告诉主管。',
    '撞单按先报备先得处理，系统给建议，主管可以改。',
    '最后一次有效跟进后，客户保护 60 天。',
  ])
  expect(screen.queryByRole('button', { name: '保存' })).toBeNull()
})

test('a changed word is saved once with the version it was read under, and one reads from when it counts', async () => {
  hold('tenant.changeSettings', { ...settings, version: 5 })
  open(<LeadSettingsPage />)
  await tap('撞单听谁的：先报备先得，点按修改')
  await tap(/主管裁决/, 'radio')
  await tapTwice('保存')
  await release()
  await reads('已保存，下一条线索就按这个来')
  expect(inputsOf('tenant.changeSettings')).toEqual([
    { version: 4, lead: { ...settings.lead, collisionPolicy: 'manager_decides' } },
  ])
})

test('when a colleague saved in between, one’s own word stays and the next try carries the new version', async () => {
  answer('tenant.changeSettings', new Refusal('SETTINGS_CHANGED', '设置刚被改过'))
  open(<LeadSettingsPage />)
  await tap('多久没接受：30，点按修改')
  await tap('加 5')
  await tap('改好了')
  answer('tenant.readSettings', { ...settings, version: 5 })
  await tap('保存')
  await reads(/^没有保存：别人刚改过/)
  expect(sentences()[0]).toContain('35')
  answer('tenant.changeSettings', { ...settings, version: 6 })
  await tapAgain('保存', 'tenant.changeSettings')
  expect(inputsOf('tenant.changeSettings').at(-1)).toMatchObject({ version: 5, lead: { acceptWithinMinutes: 35 } })
  expect(new Set(requestIdsOf('tenant.changeSettings')).size).toBe(2)
})

test('giving up shows what the company has', async () => {
  open(<LeadSettingsPage />)
  await tap('多久没接受：30，点按修改')
  await tap('加 5')
  await tap('改好了')
  await tap('放弃修改')
  await waitFor(() => expect(sentences()[0]).toContain('30'))
  expect(screen.queryByRole('button', { name: '保存' })).toBeNull()
})

test('a half-made change is still there after the page was left', async () => {
  const first = open(<LeadSettingsPage />)
  await tap('多久没接受：30，点按修改')
  await tap('加 5')
  await tap('改好了')
  first.unmount()
  open(<LeadSettingsPage />)
  await waitFor(() => expect(sentences()[0]).toContain('35'))
  await button('保存')
})

test('whoever is not the owner reads the sentences and changes nothing', async () => {
  signIn({ role: 'manager' })
  open(<LeadSettingsPage />)
  await tap('多久没接受：30，点按修改')
  expect(screen.queryByRole('dialog')).toBeNull()
})

test('days of silence that do not grow are refused in words, and stay as they were typed', async () => {
  answer('tenant.changeSettings', invalid({ 'followup.tellManagerDay': '天数应依次变大' }))
  open(<FollowupSettingsPage />)
  await tap('第几天提醒本人：1，点按修改')
  await type('第几天提醒本人', '9')
  await tap('改好了')
  await tap('保存')
  await reads('天数应依次变大')
  expect(sentences()[0]).toContain('到期第 9 天提醒本人')
})

test('a phrase is added, changed and taken away, and all go in one save', async () => {
  answer('tenant.changeSettings', settings)
  open(<FollowupSettingsPage />)
  await tap('＋ 加一句')
  await type('怎么说', ' 已寄样 ')
  await tap('就用这句')
  await tap('等样衣')
  await tap('删掉这句')
  await tap('要报价')
  await type('怎么说', '催报价')
  await tap('就用这句')
  await tap('保存')
  await waitFor(() =>
    expect(inputsOf('tenant.changeSettings')).toMatchObject([{ followup: { phrases: ['催报价', '已寄样'] } }]),
  )
})

test('the same phrase twice is said at once, before anything is sent', async () => {
  open(<FollowupSettingsPage />)
  await tap('＋ 加一句')
  await type('怎么说', '等样衣')
  await reads('已经有这一句了')
  expect((await button('就用这句')).getAttribute('aria-disabled')).toBe('true')
})

test('twelve phrases are as many as fit: no thirteenth is offered', async () => {
  const phrases = Array.from({ length: 12 }, (_, at) => `第${at}句`)
  answer('tenant.readSettings', { ...settings, followup: { ...settings.followup, phrases } })
  open(<FollowupSettingsPage />)
  await button('第11句')
  expect(screen.queryByRole('button', { name: '＋ 加一句' })).toBeNull()
})

test('after-sales promises read as one sentence for each urgency, in minutes and hours', async () => {
  open(<ServiceSettingsPage />)
  await reads(/自动结束/)
  expect(sentences()).toHaveLength(4)
  expect(sentences()[0]).toMatch(/的工单，30 个工作分钟内首次回复，8 个工作小时内解决。$/)
  expect(sentences()[3]).toBe('客户 72 小时没有说话就自动结束，7 天内可以重新打开。')
})

test('hours are kept as the minutes the calendar counts, and “always” is kept as no limit', async () => {
  answer('ticket.changeSettings', service)
  open(<ServiceSettingsPage />)
  await tapFirst(/^几个工作小时内解决：8/)
  await tap('加 1')
  await tap('改好了')
  await tap(/^还能不能重新打开：/)
  await tap('什么时候都可以重新打开', 'radio')
  await tap('保存')
  await waitFor(() => expect(inputsOf('ticket.changeSettings')).toHaveLength(1))
  const sent = JSON.stringify(inputsOf('ticket.changeSettings')[0])
  expect(sent).toContain('"resolveMinutes":540')
  expect(sent).toContain('"reopenWithinDays":null')
})

test('a manager arranges after-sales, a rep only reads it', async () => {
  signIn({ role: 'manager' })
  const first = open(<ServiceSettingsPage />)
  await button('＋ 加一句')
  first.unmount()
  signIn({ role: 'rep' })
  open(<ServiceSettingsPage />)
  await reads(/自动结束/)
  expect(screen.queryByRole('button', { name: '＋ 加一句' })).toBeNull()
})

test.each([
  ['lead', <LeadSettingsPage key="lead" />, '您还不能看线索设置'],
  ['follow-up', <FollowupSettingsPage key="followup" />, '您还不能看跟进设置'],
])('who may not see %s settings is told so', async (_, page, words) => {
  answer('tenant.readSettings', new Refusal('NOT_ALLOWED', '没有权限'))
  open(page)
  await reads(words)
  expect(screenText()).toContain('请找老板开通')
})
