import { waitFor, screen } from '@testing-library/react'
import type { Outputs } from '@shared/contract'
import { brandId } from '@shared/kernel/ids'
import PoolPage from '@/features/customer/pages/pool'
import { answer, inputsOf, open, reads, Refusal, signIn, tap, tapTwice } from '../support/phone'
import { taro } from '../support/taro'

type Pool = Outputs['customer']['listPool']

const row = (id: string, change: Partial<Pool['items'][number]> = {}): Pool['items'][number] => ({
  id: brandId(id),
  maskedName: `广州市${id}*服饰…`,
  grade: 'B',
  region: '广东广州',
  industry: '服装',
  reason: 'silent',
  pooledAt: '2026-11-20T02:00:00.000Z',
  lastActivity: '更早',
  orderCount: 2,
  amountTotalFen: 1_280_000,
  coolingUntil: null,
  ...change,
})
const pool = (change: Partial<Pool> = {}): Pool => ({
  items: [row('甲'), row('乙', { coolingUntil: '2099-12-20T02:00:00.000Z' })],
  ...{ nextCursor: null, viewsLeft: 48, claimsLeft: 9, isCut: false },
  ...change,
})

beforeEach(() => {
  signIn({ role: 'rep' })
  answer('customer.listPool', pool())
})

test('one reads why each customer lies in the pool, what is left of today, and never a number', async () => {
  open(<PoolPage />)
  await reads('今天还能领 9 位，还能看 48 位新的')
  expect(await screen.findAllByText(/^太久没跟进，系统收回/)).toHaveLength(2)
  expect(await screen.findAllByText('累计 ¥1.3 万')).toHaveLength(2)
  expect(await screen.findAllByRole('button', { name: /^领取/ })).toHaveLength(1)
  await reads(/^您负责过/)
})

test('one thumb claims one customer once, however often it taps, and its card opens', async () => {
  answer('customer.claim', { claimsLeft: 8 })
  open(<PoolPage />)
  await tapTwice('领取：广州市甲*服饰…')
  await waitFor(() => expect(taro.moves).toEqual([expect.stringContaining('/desks/customer/index?customerId=')]))
  expect(inputsOf('customer.claim')).toEqual([{ customerId: '甲' }])
})

test('who came second reads that somebody was faster', async () => {
  answer('customer.claim', new Refusal('TAKEN', '没有领到：刚被同事领走了，看看别的'))
  open(<PoolPage />)
  await tap('领取：广州市甲*服饰…')
  await reads('没有领到：刚被同事领走了，看看别的')
})

test('the list is narrowed by grade, and an empty shelf says so', async () => {
  answer('customer.listPool', (input) => (JSON.stringify(input).includes('"grade":"A"') ? pool({ items: [] }) : pool()))
  open(<PoolPage />)
  await reads(/系统收回/)
  await tap('A 级', 'tab')
  await reads('这一类没有客户')
  expect(inputsOf('customer.listPool').at(-1)).toMatchObject({ grade: 'A', reason: null, province: '' })
})

test('who has seen enough today reads until when to wait', async () => {
  answer('customer.listPool', pool({ items: [], viewsLeft: 0, isCut: true }))
  open(<PoolPage />)
  await reads('今天看够了')
})
