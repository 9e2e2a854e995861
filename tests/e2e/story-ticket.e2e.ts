import { resolve } from 'node:path'
import { closeBrowser } from './support/browser'
import { Colleague, type OutputOf } from './support/caller'
import { untilSeen } from './support/demo-clock'
import { expectHealthy, expectLight, phones, type Phone } from './support/phone'
import { startServer, type RunningServer } from './support/start-server'
import { takePhoto } from './support/wish'

type Ticket = OutputOf<'ticket.list'>['items'][number]

let server: RunningServer
let owner: Colleague

beforeAll(async () => {
  server = await startServer()
  owner = await Colleague.open(server.base, 'owner')
}, 180_000)

afterAll(async () => {
  await closeBrowser()
  await server.stop()
})

describe.each(phones)('After-sales as a customer lives it, on %s', (name, open) => {
  const trouble = `${name === 'H5' ? '浏览器' : '微信'}里说：收到 200 件里有几件袖口开线`
  let phone: Phone
  let ticket: Ticket
  let agent: Colleague

  beforeAll(async () => {
    phone = await open({ base: server.base, query: { persona: 'customer', nth: '0' } })
  })
  afterAll(() => phone.close())

  const onDesk = () => owner.call('ticket.read', { ticketId: ticket.id })
  const reply = (words: string, then: 'waiting' | 'resolved') =>
    agent.call('ticket.reply', { ticketId: ticket.id, words, fileIds: [], then })

  test('one ticket with a photo goes out, and somebody has it', async () => {
    await phone.seePage('/features/ticket/pages/home/index')
    await phone.tap('我要售后')
    await phone.tap('质量')
    await phone.type('说说看', trouble)
    await phone.addPhoto(takePhoto(resolve('.guike')))
    await phone.tapTwice('提交')
    await phone.see('收到了，我们来处理')
    const { items } = await owner.call('ticket.list', { shelf: 'all' })
    const ours = items.filter(({ words }) => words === trouble)
    expect(ours).toHaveLength(1)
    ticket = ours[0] ?? ticket
    agent = await Colleague.named(owner, ticket.agentName ?? '')
    expect((await onDesk()).entries.flatMap(({ fileIds }) => fileIds)).toHaveLength(1)
  })

  test('what the agent asks stands on the open page by itself, and the answer reaches the desk', async () => {
    await phone.tap('看进度')
    await phone.see(trouble)
    await reply('麻烦数一下具体几件', 'waiting')
    await phone.see('麻烦数一下具体几件')
    await phone.see('等您回复')
    await phone.type('补充说明', '一共 13 件')
    await phone.tap('发送')
    await untilSeen(onDesk, ({ entries }) => entries.some(({ words }) => words === '一共 13 件'))
  })

  test('solved, it is rated by one tap, and the desk has the stars', async () => {
    await reply('换 13 件新的，今天发出', 'resolved')
    await phone.see('这次售后满意吗')
    await phone.touch('.g-star')
    await phone.see('您的评价')
    expect((await untilSeen(onDesk, ({ score }) => score !== null)).score).toBe(5)
    await expectHealthy(phone)
    await expectLight(phone)
  })
})
