import { closeBrowser } from './support/browser'
import { callServer, Colleague } from './support/caller'
import { readClock } from './support/demo-clock'
import { openH5 } from './support/open-h5'
import { expectHealthy, expectLight, phones, type Phone } from './support/phone'
import { startServer, type RunningServer } from './support/start-server'
import { freshWish } from './support/wish'

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

describe.each(phones)('A manager’s day, on %s', (name, open) => {
  let phone: Phone
  const at = async (link: string, who = owner) => {
    phone = await open({ base: server.base, query: { ...who.entry, from: link } })
  }
  const offered = async () => {
    const wish = freshWish()
    await callServer(server.base, 'lead.submit', { formKey: 'demo', pasted: wish.pasted })
    const { items } = await owner.call('lead.list', {})
    return items.find(({ company }) => company === wish.company)
  }
  afterEach(async () => {
    await expectHealthy(phone)
    await phone.close()
  })

  test('a figure of the board opens the leads it counts, and says which these are', async () => {
    await at('/desks/dashboard/index')
    await phone.tap('近 30 天')
    await phone.touch('.g-stat:has-text("转客户")')
    await phone.seePage('/pages/leads/index')
    await phone.see('成了客户')
    const day = (ms: number) => new Date(ms + 8 * 3_600_000).toISOString().slice(0, 10)
    const now = Date.parse(await readClock(server.base))
    const period = { from: day(now - 29 * 86_400_000), to: day(now) }
    const { items } = await owner.call('lead.list', { ...period, result: 'customer' })
    await phone.page
      .locator('.g-row', { hasText: items.at(-1)?.company ?? '' })
      .first()
      .waitFor()
    await expectLight(phone)
    await phone.tap('看全部')
    await phone.gone('成了客户')
  })

  test('a 撞单 is decided with words both will read', async () => {
    const { items } = await owner.call('lead.listCollisions', { onlyOpen: true, from: null, to: null, cursor: null })
    const title = items.find(({ mayDecide, newcomerName }) => mayDecide && newcomerName !== null)?.customerTitle ?? ''
    await at('/desks/collisions/index')
    await phone.tapIn(title, '裁决')
    await phone.tap('两人共同跟进')
    await phone.tap('就这样定')
    await phone.see('已告诉两位同事')
    await expectLight(phone)
  })

  test('a lead is given to somebody else with a reason, and another is closed as worthless', async () => {
    const lead = await offered()
    const { items } = await owner.call('staff.list', {})
    const next = items.find(({ role, isOnDuty, name }) => role === 'rep' && isOnDuty && name !== lead?.ownerName)
    await at(`/desks/lead/index?leadId=${lead?.id ?? ''}`)
    await phone.tap('更多')
    await phone.tap('改派')
    await phone.tap('忙不过来')
    await phone.tap(next?.name ?? '')
    await phone.tap(`改派给${next?.name ?? ''}`)
    await phone.see(`已改派给${next?.name ?? ''}`)
    await phone.tap('更多')
    await phone.tap('标为无效')
    await phone.tap('没有需求')
    await phone.tap('标为无效')
    await phone.see('已标为无效')
    expect((await owner.call('lead.read', { leadId: lead?.id ?? '' })).state).toBe('discarded')
    await expectLight(phone)
  })

  test('a follow-up logged by mistake is taken back, one waits until later, another goes to a colleague', async () => {
    const rep = await Colleague.open(server.base, 'rep', name === 'H5' ? 3 : 4)
    const { items } = await rep.call('followup.inbox', { kind: 'followup' })
    const [first, second, third] = items.filter(({ customerId }) => customerId !== null).map(({ title }) => title)
    const more = (title = '') => phone.touch(`.g-row:has-text("${title}") .g-row__more`)
    await at('/pages/today/index', rep)
    await phone.tapIn(first ?? '', '记跟进')
    await phone.tap((await rep.call('followup.phrases', {})).phrases[0] ?? '')
    await phone.tap('保存')
    await phone.see('已记跟进')
    await phone.tap('撤销')
    await phone.page
      .locator('.g-row', { hasText: first ?? '' })
      .first()
      .waitFor()
    await more(second)
    await phone.touch('.g-action:has-text("稍后")')
    await phone.tap('1 小时后')
    await phone.touch('.g-sheet .g-button--primary')
    await phone.see('再提醒您')
    await more(third)
    await phone.touch('.g-action:has-text("转给")')
    await phone.touch('.g-sheet .g-option:not(.g-option--disabled)')
    await phone.see('对方会收到提醒')
    const left = (await rep.call('followup.inbox', { kind: 'followup' })).items.map(({ title }) => title)
    expect(left).toContain(first)
    expect(left).not.toContain(second)
    expect(left).not.toContain(third)
    await expectLight(phone)
  })

  test('a message of the 消息盒子 opens the page it is about', async () => {
    const lead = await offered()
    await at('/features/message/pages/box/index')
    await phone.touch(`.g-row:has-text("${lead?.company ?? ''}")`)
    await phone.seePage('/desks/lead/index')
    await phone.see(lead?.company ?? '')
    await expectLight(phone)
  })
})

test('On the stage two phones stand side by side, each somebody else, with the clock and the box between them', async () => {
  const { page, errors, close } = await openH5({
    base: server.base,
    path: '/stage',
    look: { width: 1440, height: 900, theme: 'light' },
  })
  for (const name of ['left', 'right']) {
    await page.frameLocator(`iframe[name="${name}"]`).locator('.g-screen').first().waitFor()
  }
  await page.locator('#now').waitFor()
  expect(errors()).toEqual([])
  await close()
})
