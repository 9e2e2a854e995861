import type { Outputs } from '@shared/contract'
import { brandId } from '@shared/kernel/ids'
import AgentsPage from '@/features/tenant/pages/agents/index'
import { colleague } from '../staff/colleague'
import { answer, inputsOf, open, reads, Refusal, signIn, tap, tapTwice } from '../support/phone'

type Agent = Outputs['ticket']['listAgents']['items'][number]

const agent = (parts: Partial<Agent> = {}): Agent => ({
  staffId: brandId('agent1'),
  name: '何洁',
  departmentName: '客服组',
  isOnDuty: true,
  kinds: [],
  mostOpen: 30,
  openTickets: 4,
  ...parts,
})

beforeEach(() => {
  signIn()
  answer('staff.list', { items: [colleague('agent1', '何洁'), colleague('staff2', '周敏')] })
  answer('ticket.listAgents', { items: [agent()] })
})

test('one reads what each agent answers and holds, and whom one could add', async () => {
  open(<AgentsPage />)
  await reads('什么问题都接，手上最多 30 件')
  await reads('手上 4 件')
  await reads('周敏')
})

test('an agent’s share is saved once, with the kinds that were chosen', async () => {
  answer('ticket.saveAgent', { items: [agent()] })
  open(<AgentsPage />)
  await tap(/^何洁/)
  await tap('减 1')
  await tapTwice('保存')
  await reads('已保存，新工单会按这个分给何洁')
  expect(inputsOf('ticket.saveAgent')).toEqual([{ staffId: 'agent1', isAgent: true, kinds: [], mostOpen: 29 }])
})

test('an agent is relieved in one tap', async () => {
  answer('ticket.saveAgent', { items: [] })
  open(<AgentsPage />)
  await tap(/^何洁/)
  await tap('取消分工')
  await reads('何洁不再按分工接工单')
  expect(inputsOf('ticket.saveAgent')).toMatchObject([{ isAgent: false }])
})

test('a colleague becomes an agent from below, with the usual limit', async () => {
  answer('ticket.saveAgent', { items: [agent()] })
  open(<AgentsPage />)
  await tap(/^周敏/)
  await tap('保存')
  await reads('已保存，新工单会按这个分给周敏')
  expect(inputsOf('ticket.saveAgent')).toMatchObject([{ staffId: 'staff2', mostOpen: 30 }])
})

test('without agents one learns how tickets get answered', async () => {
  answer('ticket.listAgents', { items: [] })
  open(<AgentsPage />)
  await reads('从下面选一位同事，工单就有人接了')
})

test('a refusal is said in the sheet, which stays open', async () => {
  answer('ticket.saveAgent', new Refusal('NOT_FOUND', '没有找到，可能已被删除或不归您负责'))
  open(<AgentsPage />)
  await tap(/^何洁/)
  await tap('保存')
  await reads('没有找到，可能已被删除或不归您负责')
  await reads('何洁 的分工')
})
