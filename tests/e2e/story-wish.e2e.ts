import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { closeBrowser } from './support/browser'
import { Colleague } from './support/caller'
import { untilSeen } from './support/demo-clock'
import { expectHealthy, expectLight, phones, type Phone } from './support/phone'
import { startServer, type RunningServer } from './support/start-server'
import { freshWish, takePhoto } from './support/wish'

let server: RunningServer
let owner: Colleague
let scene: string

beforeAll(async () => {
  server = await startServer()
  owner = await Colleague.open(server.base, 'owner')
  const { items } = await owner.call('lead.listChannels', {})
  scene = items.find((channel) => channel.scene !== null && channel.isActive)?.scene ?? ''
}, 180_000)

afterAll(async () => {
  await closeBrowser()
  await server.stop()
})

describe.each(phones)('From a stranger’s wish to a follow-up, on %s', (_, open) => {
  const wish = freshWish()
  let leadId: string
  let rep: Colleague
  let phone: Phone
  afterEach(async () => {
    await expectHealthy(phone)
    await expectLight(phone)
  })
  afterAll(() => phone.close())

  const leads = async () => (await owner.call('lead.list', {})).items.filter(({ company }) => company === wish.company)
  const followups = async () => (await rep.call('lead.read', { leadId })).followups

  test('A passer-by scans the code, pastes one message, taps twice and gets a page worth keeping; it is one lead', async () => {
    phone = await open({ base: server.base, path: '/features/lead/pages/form/index', query: { scene } })
    await phone.type('写在一起或粘贴一段话，我们来分', wish.pasted)
    const understood = phone.page.locator('.g-paste__understood')
    for (const part of [wish.name, wish.company, wish.wish]) await understood.getByText(part).waitFor()
    await phone.tapTwice('提交')
    await phone.seePage('/features/lead/pages/thanks/index')
    await phone.see('收到了，谢谢您')
    const [lead, ...more] = await leads()
    expect(more).toEqual([])
    expect(lead).toMatchObject({ name: wish.name, company: wish.company })
    await phone.see(`编号 ${lead?.number ?? ''}`)
    await phone.see(`${lead?.ownerName ?? ''} 为您跟进`)
    await phone.see('前联系您')
    leadId = lead?.id ?? ''
    rep = await Colleague.named(owner, lead?.ownerName ?? '')
  })

  test('The rep sees it in 今天 with its reason, accepts it and is shown the number', async () => {
    await phone.close()
    phone = await open({ base: server.base, query: rep.entry })
    const row = phone.page.locator('.g-row', { hasText: wish.name })
    await row
      .getByText(/没接受就转给下一位/)
      .first()
      .waitFor()
    await phone.tapIn(wish.name, '接受')
    await phone.see('已接受，现在联系')
    await phone.see(wish.digits.slice(-4))
    await phone.tap('记跟进')
    await phone.see('怎么联系的')
  })

  test('Written without a network and over a restart of the app, the follow-up keeps its words and its photo', async () => {
    await phone.setOnline(false)
    await phone.addPhoto(takePhoto(mkdtempSync(join(tmpdir(), 'guike-photo-'))))
    await phone.see('重传')
    await phone.tap((await rep.call('followup.phrases', {})).phrases[0] ?? '')
    await phone.tap('明天')
    await phone.page.waitForFunction(() => Object.keys(localStorage).some((key) => /draft:followup:/.test(key)))
    await phone.setOnline(true)
    await phone.restart()
    await phone.seePage('/pages/today/index')
    await phone.open(`/desks/lead/index?leadId=${leadId}`)
    await phone.tap('记跟进')
    await phone.see('接着上次写的')
    await phone.page.locator('.g-photo__image').locator('visible=true').waitFor()
  })

  test('Sent without a network it waits on the phone, and is saved once by itself when the network is back', async () => {
    await phone.setOnline(false)
    await phone.touch('.g-sheet .g-button--primary')
    await phone.see('先存在手机里')
    expect(await followups()).toEqual([])
    await phone.setOnline(true)
    await phone.restart()
    const [saved, ...more] = await untilSeen(followups, (all) => all.length > 0)
    expect(more).toEqual([])
    expect(saved?.fileIds).toHaveLength(1)
    await phone.gone('先存在手机里')
  })
})
