import { closeBrowser } from './support/browser'
import { Colleague } from './support/caller'
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

describe.each(phones)('The owner’s settings, on %s', (name, open) => {
  let phone: Phone
  /** Of its own for each build, since both change the same company. */
  const mark = name === 'H5' ? '甲' : '乙'
  const digits = freshWish().digits
  const word = () => phone.page.locator('.g-sentence__word').locator('visible=true')
  const settings = () => owner.call('tenant.readSettings', {})

  const at = async (place: string) => {
    phone = await open({ base: server.base, query: { ...owner.entry, from: `/features/tenant/pages/${place}/index` } })
  }
  afterEach(async () => {
    await expectHealthy(phone)
    await expectLight(phone)
    await phone.close()
  })

  test('how long a lead waits is one word of a sentence, and is so after a reload', async () => {
    const before = (await settings()).lead.acceptWithinMinutes
    await at('lead')
    await phone.touch('.g-sentence__word >> nth=0')
    await phone.touch('.g-sheet .g-stepper__button >> nth=1')
    await phone.tap('改好了')
    await phone.tap('保存')
    await phone.see('已保存，下一条线索就按这个来')
    await phone.restart()
    await word()
      .filter({ hasText: String(before + 5) })
      .first()
      .waitFor()
    expect((await settings()).lead.acceptWithinMinutes).toBe(before + 5)
  })

  test('a phrase of 记跟进 is added and stays', async () => {
    await at('followup')
    await phone.tap('＋ 加一句')
    await phone.type('怎么说', `要看样${mark}`)
    await phone.tap('就用这句')
    await phone.tap('保存')
    await phone.see('已保存，今天起按这个提醒')
    await phone.restart()
    await phone.see(`要看样${mark}`)
  })

  test('a question of one’s own stands in the form a stranger sees', async () => {
    await at('form')
    await phone.tap('加一道题')
    await phone.type('问什么', `店面多大${mark}`)
    await phone.tap('放进表单')
    await phone.tap('保存')
    await phone.see('客户现在看到的就是新表单')
    await phone.restart()
    await phone.see(`店面多大${mark}`)
  })

  test('a channel is added, has its code, and its code opens the form', async () => {
    await at('channels')
    await phone.tap('加一个渠道')
    await phone.type('名称', `东门店${mark}`)
    await phone.tap('保存')
    await phone.see(`已加“东门店${mark}”`)
    await phone.restart()
    await phone.tapIn(`东门店${mark}`, '看码')
    await phone.page.locator('.settings__code').locator('visible=true').waitFor()
    await phone.see('/features/lead/pages/form/index?')
  })

  test('a rule of distribution is written, saved and read again', async () => {
    const { items } = await owner.call('staff.listDepartments', {})
    await at('rules')
    await phone.tap('加一条规则')
    await phone.type('名字', `佛山${mark}`)
    await phone.type('地区', '佛山')
    await phone.tap(items[1]?.name ?? '')
    await phone.tap('放进列表')
    await phone.tap('保存')
    await phone.see('已保存，下一条线索就按这个分')
    await phone.restart()
    await phone.see(`佛山${mark}`)
  })

  test('the hours of a day are typed, and a pasted line is a holiday', async () => {
    const hours = name === 'H5' ? '10:00-12:00 13:00-17:00' : '10:00-12:00 14:00-16:00'
    await at('hours')
    await phone.type('周六', hours)
    await phone.tap('保存')
    await phone.see('已保存，之后的时限都按这个算')
    await phone.type('粘贴节假日安排', name === 'H5' ? '2026-12-24 休 店庆' : '2026-12-25 休 盘点')
    await phone.tap('导入 1 天')
    await phone.see('已导入 1 天')
    await phone.restart()
    await phone.see(name === 'H5' ? '店庆' : '盘点')
  })

  test('a department and a colleague are added', async () => {
    await at('staff')
    await phone.tap('加部门')
    await phone.type('名称', `直播${mark}组`)
    await phone.tap('保存')
    await phone.see(`已保存部门“直播${mark}组”`)
    await phone.tap('加同事')
    await phone.type('姓名', `新同事${mark}`)
    await phone.type('手机号', digits)
    await phone.tap('销售')
    await phone.tap(`直播${mark}组`)
    await phone.tap('保存')
    await phone.see(`已加新同事${mark}`)
    await phone.restart()
    await phone.tap(`直播${mark}组 1`)
    await phone.see(`新同事${mark}`)
  })

  test('the audit log tells who changed what', async () => {
    await at('audit')
    for (const done of [
      '改了设置',
      '改了表单',
      '保存了渠道',
      '改了分配规则',
      '导入了节假日',
      '保存了部门',
      '保存了同事资料',
    ])
      await phone.see(`${owner.me.name}${done}`)
  })
})
