import { screen, waitFor } from '@testing-library/react'
import type { Outputs } from '@shared/contract'
import BoxPage from '@/features/message/pages/box/index'
import { answer, inputsOf, open, reads, Refusal, screenText, signIn, tap, tapTwice } from '../support/phone'
import { taro } from '../support/taro'

type Entry = Outputs['message']['listBox']['items'][number]

const entry = (parts: Partial<Entry> = {}): Entry => ({
  id: 'm1',
  channel: 'wecom_app',
  state: 'sent',
  recipientName: '李然',
  title: '新线索',
  body: '云裳服饰 · 陈女士',
  page: 'desks/lead/index?leadId=lead1',
  reason: '分给了您',
  failure: null,
  deliveredAt: null,
  at: '2026-11-24T02:00:00.000Z',
  ...parts,
})

beforeEach(() => signIn())

test.each([
  [{ state: 'sent' }, '已送达'],
  [{ channel: 'sms', state: 'sent', deliveredAt: null }, '已发出'],
  [{ channel: 'sms', state: 'sent', deliveredAt: '2026-11-24T02:01:00.000Z' }, '已送达'],
  [{ state: 'failed', failure: '还没有绑定企业微信' }, '没有送达'],
  [{ state: 'unknown' }, '不确定是否送达'],
  [{ state: 'intended' }, '等待发送'],
] as const)('a message says honestly how far it came (%j)', async (parts, words) => {
  answer('message.listBox', { items: [entry(parts)], nextCursor: null })
  open(<BoxPage />)
  await reads(words)
})

test('why it did not arrive is read beside what it said', async () => {
  answer('message.listBox', { items: [entry({ state: 'failed', failure: '还没有绑定企业微信' })], nextCursor: null })
  open(<BoxPage />)
  const [why] = await reads('还没有绑定企业微信')
  expect(why?.className).toContain('late')
  expect(screenText()).toContain('李然 · 新线索')
})

test('a message opens what it is about; one about nothing is no button', async () => {
  answer('message.listBox', { items: [entry(), entry({ id: 'm2', title: '欢迎', page: null })], nextCursor: null })
  open(<BoxPage />)
  await tap(/^李然 · 新线索/)
  await waitFor(() => expect(taro.moves).toEqual(['navigateTo:/desks/lead/index?leadId=lead1']))
  expect(screen.queryByRole('button', { name: /^李然 · 欢迎/ })).toBeNull()
})

test('older messages follow by a tap, once', async () => {
  answer('message.listBox', (input) =>
    JSON.stringify(input).includes('older')
      ? { items: [entry({ id: 'm2', title: '撞单' })], nextCursor: null }
      : { items: [entry()], nextCursor: 'older' },
  )
  open(<BoxPage />)
  await tapTwice('再看一些')
  await reads(/撞单$/)
  expect(inputsOf('message.listBox').filter((input) => JSON.stringify(input).includes('older'))).toHaveLength(1)
})

test.each([
  [{ items: [], nextCursor: null }, '还没有消息'],
  [new Refusal('NOT_ALLOWED', '没有权限'), '您还不能看消息盒子'],
  [new Refusal('FAULT', '系统出了点问题'), '系统出了点问题'],
])('an empty, closed or broken box says so (%#)', async (reply, words) => {
  answer('message.listBox', reply)
  open(<BoxPage />)
  await reads(words)
})
