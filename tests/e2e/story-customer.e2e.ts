import { closeBrowser } from './support/browser'
import { Colleague, type OutputOf } from './support/caller'
import { untilSeen } from './support/demo-clock'
import { expectHealthy, expectLight, phones, type Phone } from './support/phone'
import { startServer, type RunningServer } from './support/start-server'
import { freshWish } from './support/wish'

let server: RunningServer
let owner: Colleague
let channelId: string

beforeAll(async () => {
  server = await startServer()
  owner = await Colleague.open(server.base, 'owner')
  const { items } = await owner.call('lead.listChannels', {})
  channelId = items.find(({ kind, isActive }) => kind === 'manual' && isActive)?.id ?? ''
}, 180_000)

afterAll(async () => {
  await closeBrowser()
  await server.stop()
})

describe.each(phones)('From a lead to a customer, on %s', (_, open) => {
  const wish = freshWish()
  let rep: Colleague
  let phone: Phone
  let customerId: OutputOf<'lead.convert'>['customerId']

  const enter = async ({ name, phone: number, company, wish: words } = wish) =>
    (await rep.call('lead.enter', { name, phone: number, company, wish: words, channelId, isMine: true })).leadId
  const at = async (link: string) => {
    phone = await open({ base: server.base, query: { ...rep.entry, from: link } })
  }
  const card = () => rep.call('customer.card', { customerId })
  beforeAll(async () => {
    rep = await Colleague.open(server.base, 'rep', 1)
  })
  afterEach(async () => {
    await expectHealthy(phone)
    await expectLight(phone)
    await phone.close()
  })

  test('the form is filled in already; a tag and a tap make the customer, whose card answers three questions', async () => {
    await at(`/features/lead/pages/convert/index?leadId=${await enter()}`)
    await phone.see('都已填好，看一眼就能保存')
    await phone.tap('＋ 新标签')
    await phone.type('新标签', '重质量')
    await phone.tap('加上')
    await phone.touch('.g-action-bar .g-button--primary')
    await phone.seePage('/desks/customer/index')
    for (const words of ['是谁', '要什么', '在意什么', '重质量', wish.wish]) await phone.see(words)
    const { items } = await rep.call('customer.search', { text: wish.company })
    customerId = items[0]?.id ?? customerId
    expect(items).toHaveLength(1)
  })

  test('a second lead that becomes the same customer is asked to join it, and does', async () => {
    const leadId = await enter(freshWish())
    await at(`/features/lead/pages/convert/index?leadId=${leadId}`)
    await phone.type('客户名称', wish.company)
    await phone.touch('.g-action-bar .g-button--primary')
    await phone.tap(`并入 ${wish.company}`)
    await phone.tap('并入这位客户')
    await phone.seePage('/desks/customer/index')
    expect((await rep.call('lead.read', { leadId })).customerId).toBe(customerId)
    expect((await card()).contacts).toHaveLength(2)
  })

  test('the timeline tells everything since the first touch', async () => {
    await at(`/desks/customer/index?customerId=${customerId}`)
    await phone.page.locator('.g-timeline, .g-event').locator('visible=true').first().waitFor()
    const { items } = await rep.call('customer.timeline', { customerId })
    for (const { title } of items) await phone.see(title)
  })

  test('who calls sees the number and is asked for the outcome; the audit log says who saw it', async () => {
    await at(`/desks/customer/index?customerId=${customerId}`)
    await phone.tap('打电话')
    await phone.see('怎么联系的')
    const { items } = await owner.call('tenant.listAudit', {})
    const mine = items.filter(({ actorName }) => actorName === rep.me.name).map(({ action }) => action)
    expect(mine).toContain('customer.phoneShown')
  })

  test('tags are chosen on the card and stay', async () => {
    await at(`/desks/customer/index?customerId=${customerId}`)
    await phone.tap('＋ 标签')
    await phone.type('新标签', '要加急')
    await phone.tap('保存标签')
    await phone.see('现在有')
    const { tags } = await untilSeen(card, (now) => now.tags.some(({ name }) => name === '要加急'))
    expect(tags.map(({ name }) => name)).toContain('重质量')
  })

  test('when a colleague changed the card in between, nothing typed is lost and the second try saves it', async () => {
    await at(`/desks/customer/index?customerId=${customerId}`)
    await phone.tap('资料')
    await phone.tap('修改资料')
    await phone.type('在用的同行', '隔壁老李')
    const { version } = await card()
    await rep.call('customer.edit', { customerId, version, patch: { budget: '每季 10 万' } })
    await phone.tap('保存 1 处改动')
    await phone.page.locator('.customer-card__conflict').locator('visible=true').waitFor()
    await phone.tap('保存 1 处改动')
    await phone.see('资料改好了')
    expect(await card()).toMatchObject({ competitor: '隔壁老李', budget: '每季 10 万' })
  })
})
