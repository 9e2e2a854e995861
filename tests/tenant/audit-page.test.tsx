import { readdirSync, readFileSync } from 'node:fs'
import { screen, waitFor } from '@testing-library/react'
import { contract } from '@shared/contract'
import type { Outputs } from '@shared/contract'
import { sayAction } from '@/features/tenant/components/audit-words'
import AuditPage from '@/features/tenant/pages/audit/index'
import { answer, inputsOf, open, reads, Refusal, screenText, signIn, tap, tapTwice } from '../support/phone'
import { taro } from '../support/taro'

type Entry = Outputs['tenant']['listAudit']['items'][number]

const entry = (parts: Partial<Entry> = {}): Entry => ({
  id: 'a1',
  at: '2026-01-05T02:30:00.000Z',
  actorName: '王珂',
  action: 'lead.phoneShown',
  subjectKind: 'lead',
  subjectId: 'lead1',
  ...parts,
})

const commands = Object.entries(contract).flatMap(([word, procedures]) =>
  Object.entries(procedures).flatMap(([verb, procedure]) =>
    procedure['~orpc'].meta.kind === 'command' ? [`${word}.${verb}`] : [],
  ),
)

/** What operations add of their own, besides their name. */
const notes = readdirSync('cloudfunctions', { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith('.ts'))
  .flatMap((path) => {
    const source = readFileSync(`cloudfunctions/${path}`, 'utf8')
    return Array.from(source.matchAll(/\baction: '([a-z]+\.[a-zA-Z]+)'/g), ([, action = '']) => action)
  })

test('the operations that say more to the log are found', () => {
  expect(notes).toContain('lead.phoneShown')
})

test.each([...new Set([...commands, ...notes])])('the owner reads in Chinese that somebody did %s', (action) => {
  expect(sayAction(action)).toMatch(/^\p{Script=Han}{3,}/u)
})

test('an action the phone does not know yet is shown by its code, so that nothing hides', () => {
  expect(sayAction('lead.somethingNew')).toBe('lead.somethingNew')
})

beforeEach(() => signIn())

test('the log says who did what and when, each date once', async () => {
  answer('tenant.listAudit', { items: [entry()], nextCursor: null })
  open(<AuditPage />)
  await reads('王珂查看了线索的完整号码')
  expect(screenText()).not.toContain('2026-01-05')
  expect(screenText().match(/1月5日/g)).toHaveLength(1)
})

test.each([
  ['lead', '/desks/lead/index?leadId=x1'],
  ['customer', '/desks/customer/index?customerId=x1'],
  ['ticket', '/desks/ticket/index?ticketId=x1'],
])('what was done to a %s leads there', async (subjectKind, address) => {
  answer('tenant.listAudit', { items: [entry({ subjectKind, subjectId: 'x1' })], nextCursor: null })
  open(<AuditPage />)
  await tap(/^王珂/)
  await waitFor(() => expect(taro.moves).toEqual([`navigateTo:${address}`]))
})

test('what has no page of its own is not a button', async () => {
  answer('tenant.listAudit', { items: [entry({ subjectKind: null, subjectId: null })], nextCursor: null })
  open(<AuditPage />)
  await reads(/^王珂/)
  expect(screen.queryByRole('button', { name: /^王珂/ })).toBeNull()
})

test('older entries follow by a tap, each page once', async () => {
  answer('tenant.listAudit', (input) =>
    JSON.stringify(input).includes('older')
      ? { items: [entry({ id: 'a2', actorName: '李然' })], nextCursor: null }
      : { items: [entry()], nextCursor: 'older' },
  )
  open(<AuditPage />)
  await tapTwice('再看一些')
  await reads(/^李然/)
  expect(inputsOf('tenant.listAudit')).toEqual([{ cursor: null }, { cursor: 'older' }])
})

test.each([
  ['nothing yet', { items: [], nextCursor: null }, '还没有记录'],
  ['not for one’s eyes', new Refusal('NOT_ALLOWED', '没有权限'), '您还不能看操作记录'],
  ['not to be had now', new Refusal('FAULT', '出了点问题，请再试一次'), '出了点问题，请再试一次'],
])('a log with %s says so', async (_, reply, words) => {
  answer('tenant.listAudit', reply)
  open(<AuditPage />)
  await reads(words)
})
