import { closeBrowser, shoot } from './support/browser'
import { Colleague } from './support/caller'
import { untilSeen } from './support/demo-clock'
import { expectHealthy, expectLight, phones, type Phone } from './support/phone'
import { startServer, type RunningServer } from './support/start-server'

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

/** A table as the phone uploads it, read and waiting for its columns to be looked at. */
async function openTable(name: string, text: string): Promise<string> {
  const bytes = Buffer.from(text)
  const sent = await owner.call('file.openUpload', { name, kind: 'sheet', sizeBytes: bytes.length })
  const form = new FormData()
  for (const [key, value] of Object.entries(sent.fields)) form.append(key, value)
  form.append('file', new Blob([bytes]), name)
  await fetch(new URL(sent.url, server.base), { method: 'POST', body: form })
  await owner.call('file.confirm', { fileId: sent.fileId })
  const { importId } = await owner.call('custody.openImport', { fileId: sent.fileId })
  await untilSeen(
    () => owner.call('custody.readImport', { importId }),
    ({ step }) => step === 'mapping',
  )
  return importId
}

describe.each(phones)('The customer belongs to the company, on %s', (name, open) => {
  const nth = name === 'H5' ? 1 : 2
  let phone: Phone
  const at = async (who: Colleague, from: string) => {
    phone = await open({ base: server.base, query: { ...who.entry, from } })
  }
  afterEach(async () => {
    await shoot(phone.page, `custody-${name}-${expect.getState().currentTestName?.split(' ').at(-1) ?? ''}`)
    await expectHealthy(phone)
    await expectLight(phone)
    await phone.close()
  })

  test('one tap claims a customer of 公海, and its card opens', async () => {
    const rep = await Colleague.open(server.base, 'rep', nth)
    const { items } = await rep.call('customer.listPool', { grade: null, reason: null, province: '', cursor: null })
    const first = items.find(({ coolingUntil }) => coolingUntil === null)
    if (first === undefined) throw new Error('nobody lies in the pool')
    await at(rep, '/features/customer/pages/pool/index')
    await phone.see(first.maskedName)
    await phone.tapIn(first.maskedName, '领取')
    await phone.seePage('/desks/customer/index')
    const card = await rep.call('customer.card', { customerId: first.id })
    expect(card.owner?.name).toBe(rep.me.name)
  })

  test('a table is judged row by row, comes in, and goes again with one tap', async () => {
    const company = `试导${name === 'H5' ? '甲' : '乙'}织造有限公司`
    const importId = await openTable(
      '老客户.csv',
      `客户名称,手机\n${company},1390000${nth}123\n看不懂的电话公司,见名片\n`,
    )
    await at(owner, `/features/custody/pages/import/index?importId=${importId}`)
    await phone.see('核对每一列')
    await phone.tap('检查每一行')
    await phone.see('1 位新客户，0 行并入已有')
    await phone.see('电话看不懂')
    await phone.tap('导入 1 行')
    await phone.see('导入好了')
    const find = async () => (await owner.call('customer.search', { text: company.slice(0, 5) })).items
    expect((await find()).map((one) => one.name)).toEqual([company])
    await phone.tap('撤销这次导入')
    await phone.tap('撤销导入')
    await phone.see('已经撤销')
    expect(await find()).toEqual([])
  })

  test('who leaves hands everything over, counted, and is out', async () => {
    const leaver = await Colleague.open(server.base, 'rep', 10 + nth)
    const staffId = leaver.me.staffId ?? ''
    const { colleagues } = await owner.call('custody.previewDeparture', { staffId })
    const heir = colleagues.find(({ role, isSameDepartment }) => role === 'rep' && isSameDepartment)
    await at(owner, `/features/custody/pages/departure/index?staffId=${staffId}`)
    await phone.see(`${leaver.me.name}名下有什么`)
    await phone.tap('放入公海')
    await phone.tap(heir?.name ?? '')
    await phone.tap('交接并停用账号')
    await phone.tap('交接并停用')
    await phone.see('都交接好了，名下没有留下任何东西')
    await phone.see(heir?.name ?? '')
    await expect(leaver.call('followup.inbox', { kind: null, cursor: null })).rejects.toThrow('SIGN_IN')
  })
})
