import { readFileSync, mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { callServer, Colleague, type OutputOf } from './support/caller'
import { advance, findMessage, readClock, untilTrue } from './support/demo-clock'
import { startPostgres } from './support/postgres'
import { startServer, type RunningServer } from './support/start-server'
import { freshWish, takePhoto } from './support/wish'

/*
 * The story of the pages told through the doors of the server, on PostgreSQL: what the embedded database is taken for
 * elsewhere. The pages speak to the same doors.
 */
let server: RunningServer
let stopPostgres: () => void
let owner: Colleague
let rep: Colleague
let manager: Colleague
let leadId: OutputOf<'lead.enter'>['leadId']
let customerId: OutputOf<'lead.convert'>['customerId']
const wish = freshWish()

beforeAll(async () => {
  const { url, stop } = await startPostgres()
  stopPostgres = stop
  server = await startServer(url === null ? {} : { DATABASE_URL: url, GUIKE_MODE: 'demo' })
  owner = await Colleague.open(server.base, 'owner')
  const health = (await (await fetch(`${server.base}/healthz`)).json()) as { engine: string }
  if (url !== null && health.engine !== 'postgres') throw new Error(`the story ran on ${health.engine}`)
}, 180_000)

afterAll(async () => {
  await server.stop()
  stopPostgres()
})

const newest = async () => (await owner.call('lead.list', {})).items.filter(({ company }) => company === wish.company)

test('A passer-by pastes one message, taps twice, and learns who answers and by when', async () => {
  const input = { formKey: 'demo', pasted: wish.pasted }
  const tap = () => callServer(server.base, 'lead.submit', input, { requestId: 'twotaps-of-one-finger' })
  const [first, second] = await Promise.all([tap(), tap()])
  expect(second).toEqual(first)
  expect(first.number).not.toBe('')
  expect(first.answerBy).not.toBe('')
  const leads = await newest()
  expect(leads).toHaveLength(1)
  expect(leads[0]).toMatchObject({ name: wish.name, company: wish.company, match: 'new', state: 'offered' })
  rep = await Colleague.named(owner, first.staffName ?? '')
  manager = await Colleague.managerOf(owner, rep)
  leadId = leads[0]?.id ?? leadId
})

test('The rep sees it first in 今天 with its reason, accepts, and is shown the number', async () => {
  const { items } = await rep.call('followup.inbox', {})
  const place = items.findIndex((item) => item.leadId === leadId)
  // Only offers that run out sooner stand above it.
  expect(items.slice(0, place + 1).map(({ kind }) => kind)).toEqual(Array(place + 1).fill('lead_offer'))
  expect(items[place]).toMatchObject({ action: 'accept', phone: expect.stringContaining('*') })
  expect(items[place]?.why).toMatch(/还剩|前/)
  const accepted = await rep.call('lead.accept', { leadId })
  expect(accepted).toMatchObject({ state: 'accepted', dial: `+86${wish.digits}` })
})

test('The follow-up with its photo and next step is saved once, however often it is sent', async () => {
  const bytes = readFileSync(takePhoto(mkdtempSync(join(tmpdir(), 'guike-photo-'))))
  const file = { name: 'door.png', kind: 'photo' as const, sizeBytes: bytes.length }
  const { fileId, url, fields } = await rep.call('file.openUpload', file)
  const form = new FormData()
  for (const [key, value] of Object.entries(fields)) form.append(key, value)
  form.append('file', new Blob([new Uint8Array(bytes)]), 'door.png')
  expect((await fetch(new URL(url, server.base), { method: 'POST', body: form })).ok).toBe(true)
  await rep.call('file.confirm', { fileId })
  const at = new Date(Date.parse(await readClock(server.base)) + 26 * 3_600_000).toISOString()
  const log = { leadId, way: 'call' as const, result: '有意向', fileIds: [fileId], next: { at, what: '送样衣' } }
  const saved = await rep.call('followup.log', log, 'log-on-a-bad-network')
  expect(await rep.call('followup.log', log, 'log-on-a-bad-network')).toEqual(saved)
  const { followups } = await rep.call('lead.read', { leadId })
  expect(followups).toHaveLength(1)
  expect(followups[0]).toMatchObject({ fileIds: [fileId] })
})

test('Converted, the card answers who, wants and cares, and the timeline starts at the first touch', async () => {
  const made = await rep.call('lead.convert', {
    ...{ leadId, customerName: wish.company, contactName: wish.name, contactRole: 'decides', grade: 'A' },
    ...{ need: '200 件秋款卫衣，要加绒', tagNames: ['重质量', '要加急'] },
  })
  customerId = made.customerId
  const card = await rep.call('customer.card', { customerId })
  expect(card).toMatchObject({ name: wish.company, owner: { name: rep.me.name } })
  expect(card.tags.map(({ name }) => name).sort()).toEqual(['要加急', '重质量'].sort())
  for (const answer of [card.who, card.wants, card.cares]) expect(answer.length).toBeGreaterThan(0)
  const { items } = await rep.call('customer.timeline', { customerId })
  expect(items.map(({ kind }) => kind)).toEqual(expect.arrayContaining(['lead', 'followup']))
})

// The owner looks: whose team a wish goes to is decided by the rules, and a manager sees only their own.
test('The report has grown, another lead is reassigned with a reason, a 撞单 is decided', async () => {
  const day = new Date(Date.parse(await readClock(server.base)) + 8 * 3_600_000).toISOString().slice(0, 10)
  const before = await owner.call('lead.report', { from: day, to: day })
  const other = freshWish()
  await callServer(server.base, 'lead.submit', { formKey: 'demo', pasted: other.pasted })
  const after = await owner.call('lead.report', { from: day, to: day })
  expect(after.leads).toBe(before.leads + 1)

  const { items: leads } = await owner.call('lead.list', { state: 'offered' })
  const lead = leads.find(({ company }) => company === other.company)
  const { items: staff } = await owner.call('staff.list', {})
  const next = staff.find(({ role, isOnDuty, name }) => role === 'rep' && isOnDuty && name !== lead?.ownerName)
  if (!lead || !next) throw new Error('nobody to give it to')
  await owner.call('lead.reassign', { leadId: lead.id, staffId: next.id, reason: '手上客户多，先匀一匀' })
  expect((await owner.call('lead.read', { leadId: lead.id })).ownerName).toBe(next.name)

  const { items: collisions } = await owner.call('lead.listCollisions', { onlyOpen: true })
  const collision = collisions.find(({ mayDecide }) => mayDecide)
  if (!collision) throw new Error('the demo has no open collision')
  await owner.call('lead.decideCollision', { collisionId: collision.id, outcome: 'owner_keeps' })
  const again = owner.call('lead.decideCollision', { collisionId: collision.id, outcome: 'shared' })
  await expect(again).rejects.toThrow('ALREADY_DECIDED')
})

test('The owner changes the minutes to accept, and a channel has its code', async () => {
  const settings = await owner.call('tenant.readSettings', {})
  const lead = { ...settings.lead, acceptWithinMinutes: 20 }
  await owner.call('tenant.changeSettings', { version: settings.version, lead })
  expect((await owner.call('tenant.readSettings', {})).lead.acceptWithinMinutes).toBe(20)
  const { items } = await owner.call('lead.listChannels', {})
  const scene = items.find((channel) => channel.scene !== null)?.scene ?? ''
  const code = await owner.call('lead.channelCode', { scene })
  expect(code.imageDataUrl).toMatch(/^data:image\//)
  expect(code.link).toContain('/features/lead/pages/form/index?')
})

test('An unaccepted lead moves on and the manager is told', async () => {
  const slow = freshWish()
  const { staffName } = await callServer(server.base, 'lead.submit', { formKey: 'demo', pasted: slow.pasted })
  const told = await untilTrue(server.base, 'PT12H', () =>
    findMessage(owner, ({ body }) => body.includes(`${slow.name}：${staffName}没有按时接下`)),
  )
  expect(told.title).toBe('线索超时未接受')
  const chief = await Colleague.managerOf(owner, await Colleague.named(owner, staffName ?? ''))
  expect(told.recipientName).toBe(chief.me.name)
}, 120_000)

test('A due follow-up reaches the rep, and its silence the rep, the manager and a successor', async () => {
  const page = `/desks/customer/index?customerId=${customerId}`
  const message = (title: string) => findMessage(owner, (one) => one.page === page && one.title.startsWith(title))
  const due = await untilTrue(server.base, 'P1D', () => message('该跟进了'))
  expect(due).toMatchObject({ channel: 'wecom_app', state: 'sent', recipientName: rep.me.name })
  const day1 = await untilTrue(server.base, 'P1D', () => message('还没跟进'))
  expect(day1.recipientName).toBe(rep.me.name)
  const day3 = await untilTrue(server.base, 'P1D', () => message(`${rep.me.name}还没跟进`))
  expect(day3.recipientName).toBe(manager.me.name)
  const day5 = await untilTrue(server.base, 'P1D', () => message('请您接手'))
  expect(day5.recipientName).not.toBe(rep.me.name)
  expect([day1.at, day3.at, day5.at]).toEqual([day1.at, day3.at, day5.at].sort())
  const card = await owner.call('customer.card', { customerId })
  expect(card.owner?.name).toBe(day5.recipientName)
  await advance(server.base, 'PT30M')
}, 180_000)
