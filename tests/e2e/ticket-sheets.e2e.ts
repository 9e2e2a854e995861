import { closeBrowser, shoot } from './support/browser'
import { callServer, Colleague, type InputOf, type OutputOf } from './support/caller'
import { findMessage, untilSeen } from './support/demo-clock'
import { takeFilm } from './support/film'
import { openH5, type H5 } from './support/open-h5'
import { startServer, type RunningServer } from './support/start-server'
import { touch } from './support/touch'
import { freshWish } from './support/wish'

/*
 * The sheets that lie over the service pages, each opened and finished in a browser as a person does it.
 */
let server: RunningServer
let owner: Colleague
let customer: { session: string; prepared: OutputOf<'ticket.prepare'> }
let h5: H5

const as = (session: string) => ({ session })

async function enterAs(nth: number) {
  const { session } = await callServer(server.base, 'session.openDemo', { persona: 'customer', nth })
  return { session, prepared: await callServer(server.base, 'ticket.prepare', {}, as(session)) }
}

/** The first demo customer who has proved no phone yet. */
async function nthWithoutPhone(): Promise<number> {
  for (let nth = 0; ; nth += 1) if ((await enterAs(nth)).prepared.phone === null) return nth
}

beforeAll(async () => {
  server = await startServer()
  owner = await Colleague.open(server.base, 'owner')
  customer = await enterAs(0)
}, 180_000)

afterEach(async () => {
  await shoot(h5.page, `sheets/${(expect.getState().currentTestName ?? '').replaceAll(/[\s“”’，；/]+/g, '-')}`)
  expect(h5.errors()).toEqual([])
  await h5.close()
})

afterAll(async () => {
  await closeBrowser()
  await server.stop()
})

const see = (text: string | RegExp) => h5.page.getByText(text).locator('visible=true').first().waitFor()
const touchText = (text: string) => touch(h5.page.getByText(text).locator('visible=true').last())

const openAs = async ({ entry }: Pick<Colleague, 'entry'>, from: string) => {
  const query = new URLSearchParams({ ...entry, from }).toString()
  h5 = await openH5({ base: server.base, path: `/?${query}` })
}

const submit = (input: InputOf<'ticket.submit'>) =>
  callServer(server.base, 'ticket.submit', input, as(customer.session))
const onDesk = (ticketId: OutputOf<'ticket.submit'>['ticketId']) => owner.call('ticket.read', { ticketId })

/** Opens a ticket on the desk of whoever has it, and one of the sheets behind 更多. */
async function openSheet({ ticketId, agentName }: OutputOf<'ticket.submit'>, sheet: string): Promise<void> {
  await openAs(await Colleague.named(owner, agentName ?? ''), `/desks/ticket/index?ticketId=${ticketId}`)
  await h5.tap('更多')
  // The page below may offer the same.
  await touch(h5.page.getByText(sheet, { exact: true }).locator('visible=true').last())
}

test('a duplicate is merged into the other ticket, which gets its words', async () => {
  const kept = await submit({ kind: 'quality', words: '领口脱线，先说一件' })
  const twice = await submit({ kind: 'quality', words: '领口脱线，再说一遍' })
  await openSheet(twice, '合并重复')
  await touchText(kept.number)
  await h5.tap(`并入 ${kept.number}`)
  await see(`已并入 ${kept.number}`)
  expect(await onDesk(twice.ticketId)).toMatchObject({ state: 'closed', mergedInto: { number: kept.number } })
  expect((await onDesk(kept.ticketId)).entries.map(({ words }) => words)).toContain('领口脱线，再说一遍')
})

test('a ticket is linked to the order it is about', async () => {
  const ticket = await submit({ kind: 'logistics', words: '少了一箱' })
  const order = customer.prepared.orders[1] ?? customer.prepared.orders[0]
  await openSheet(ticket, '关联订单')
  await touchText(`单号 ${order?.number ?? ''}`)
  await see('已关联订单')
  expect((await onDesk(ticket.ticketId)).order?.number).toBe(order?.number)
})

test('a ticket is handed over with a word, and is the other’s', async () => {
  const ticket = await submit({ kind: 'invoice', words: '发票抬头写错了' })
  const colleagues = await owner.call('staff.list', {})
  const other = colleagues.items.find(({ name, isOnDuty }) => isOnDuty && name !== ticket.agentName)
  await openSheet(ticket, '转交')
  await touchText(other?.name ?? '')
  await h5.type('交接说明', '抬头已核对，重开就好')
  await h5.tap(`转交给${other?.name ?? ''}`)
  await see(`已转交给${other?.name ?? ''}`)
  const { agentName, entries } = await onDesk(ticket.ticketId)
  expect(agentName).toBe(other?.name)
  expect(entries.some(({ words }) => words.includes('抬头已核对'))).toBe(true)
})

test('a colleague is set up to answer some kinds', async () => {
  await openAs(owner, '/features/tenant/pages/agents/index')
  const { items } = await owner.call('staff.list', {})
  const rep = items.find(({ role, isActive }) => role === 'rep' && isActive)?.name ?? ''
  await h5.tap(rep)
  await h5.tap('物流')
  await h5.tap('保存')
  await see(`已保存，新工单会按这个分给${rep}`)
  const { items: agents } = await owner.call('ticket.listAgents', {})
  expect(agents.find(({ name }) => name === rep)).toMatchObject({ kinds: ['logistics'], mostOpen: 30 })
})

test('a survey goes to a segment in one tap, with how many it reaches said before', async () => {
  await openAs(owner, '/desks/service/index')
  await h5.tap('发满意度')
  const send = h5.page.getByRole('button', { name: /^发给 \d+ 位$/ })
  await touch(send)
  await see('都问过了，结果会回到这一页')
  await h5.tap('知道了')
})

test('a number is proved by the code that came by SMS', async () => {
  const { digits } = freshWish()
  await openAs(
    { entry: { persona: 'customer', nth: String(await nthWithoutPhone()) } },
    '/features/ticket/pages/submit/index',
  )
  await h5.type('手机号', digits)
  await h5.tap('获取验证码')
  await see('已发到这个手机号')
  const sms = await untilSeen(
    () => findMessage(owner, ({ title, channel }) => title === '手机验证码' && channel === 'sms'),
    (found) => found !== null,
  )
  await h5.type('验证码', /\d{6}/.exec(sms?.body ?? '')?.[0] ?? '')
  await h5.tap('验证')
  await see(`联系电话 ${digits.slice(0, 3)}`)
})

test('a customer names the order and sends a film', async () => {
  const words = '面料起球，拍了一段'
  const order = customer.prepared.orders[0]
  await openAs({ entry: { persona: 'customer', nth: '0' } }, '/features/ticket/pages/submit/index')
  await h5.tap('质量')
  await h5.tap('选一单，我们找得更快')
  await touchText(`单号 ${order?.number ?? ''}`)
  await h5.type('说说看', words)
  const chooser = h5.page.waitForEvent('filechooser')
  await touch(h5.page.getByRole('button', { name: '添加一段视频' }))
  await (await chooser).setFiles(takeFilm())
  await h5.page.getByRole('button', { name: '视频', exact: true }).waitFor()
  await h5.tap('提交')
  await see('收到了，我们来处理')
  const { items } = await owner.call('ticket.list', { shelf: 'all' })
  const ours = items.find((one) => one.words === words)
  if (ours === undefined) throw new Error('the ticket is not on the desk')
  const desk = await onDesk(ours.id)
  expect(desk.order?.number).toBe(order?.number)
  const [fileId] = desk.entries.flatMap(({ fileIds }) => fileIds)
  if (fileId === undefined) throw new Error('the film did not arrive')
  expect((await owner.call('file.link', { fileId })).mime).toBe('video/mp4')
})
