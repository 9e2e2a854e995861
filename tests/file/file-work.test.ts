import type { FileId } from '@shared/kernel/ids'
import { MINUTE_MS } from '@shared/kernel/instant'
import { file } from '../../cloudfunctions/file'
import type { FileStore } from '../../cloudfunctions/file/file.ports'
import { attachFiles } from '../../cloudfunctions/file/file.service'
import { withTenant } from '../../cloudfunctions/_kernel/transaction'
import { engineKinds } from '../support/test-engines'
import { codeOf, ok, openTestHouse, type TestHouse } from '../support/test-house'
import type { TestPerson } from '../support/test-people'

const PNG = new Uint8Array(Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex'))
const HTML = new Uint8Array(Buffer.from('<script>alert(1)</script>'))

/** A store that has what a test put there. */
function openShelf() {
  const arrived = new Map<string, { sizeBytes: number; head: Uint8Array }>()
  const store: FileStore = {
    openUpload: async (storeKey) => ({ url: '/up', fields: { key: storeKey }, storeKey }),
    head: async (storeKey) => arrived.get(storeKey) ?? null,
    fetchToDisk: async () => null,
    keep: async (storeKey) => storeKey,
    link: async (storeKey, { mime, name }, until) => `/get/${storeKey}?${mime}&${name}&${until}`,
  }
  return { arrived, store }
}

describe.each(engineKinds)('files on %s', (kind) => {
  let t: TestHouse
  const shelf = openShelf()
  let visible: string[] = []
  beforeAll(async () => {
    t = await openTestHouse(kind, [file], {
      files: shelf.store,
      maySeeAttached: async ({ id }) => visible.includes(id),
    })
  })
  beforeEach(() => (visible = []))
  afterAll(() => t.close())

  const open = async (who: TestPerson, parts: object = {}) =>
    t.call(who.session, ['file', 'openUpload'], { name: '门头.png', kind: 'photo', sizeBytes: PNG.length, ...parts })
  const arrive = (fileId: string, head: Uint8Array, sizeBytes = head.length) =>
    shelf.arrived.set(`${t.a.tenantId}/${fileId}`, { sizeBytes, head })
  const confirm = (who: TestPerson, fileId: FileId) => t.call(who.session, ['file', 'confirm'], { fileId })
  const link = (who: TestPerson, fileId: FileId) => t.call(who.session, ['file', 'link'], { fileId })
  async function ready(who = t.a.repOne): Promise<FileId> {
    const { fileId } = ok(await open(who))
    arrive(fileId, PNG)
    ok(await confirm(who, fileId))
    return fileId
  }
  const attach = (fileIds: FileId[], id: string, who = t.a.repOne) =>
    withTenant(t.house.engine, t.a.tenantId, (tx) =>
      attachFiles(tx, t.a.tenantId, { fileIds, createdBy: `staff:${who.id}`, kind: 'customer', id }),
    )
  const wrong = { code: 'INVALID_INPUT', extra: { fields: { fileIds: expect.stringContaining('还没有传完') } } }

  test('what arrived is confirmed by its content, and linked for ten minutes under its own name', async () => {
    const { fileId, fields } = ok(await open(t.a.repOne))
    expect(fields).toEqual({ key: `${t.a.tenantId}/${fileId}` })
    arrive(fileId, PNG)
    expect(ok(await confirm(t.a.repOne, fileId))).toEqual({ fileId, mime: 'image/png', sizeBytes: PNG.length })
    const { url, mime, expiresAt } = ok(await link(t.a.repOne, fileId))
    expect(mime).toBe('image/png')
    expect(url).toContain('门头.png')
    expect(Date.parse(expiresAt) - Date.parse(t.clock.now())).toBe(10 * MINUTE_MS)
  })

  test.each([
    ['never arrived', null, 'FILE_MISSING'],
    ['is not what its name says', HTML, 'FILE_KIND'],
  ])('what %s is not confirmed, and has no link', async (_, head, code) => {
    const { fileId } = ok(await open(t.a.repOne))
    if (head !== null) arrive(fileId, head)
    expect(codeOf(await confirm(t.a.repOne, fileId))).toBe(code)
    expect(codeOf(await link(t.a.repOne, fileId))).toBe('NOT_FOUND')
  })

  test('larger than announced is refused when it has arrived', async () => {
    const { fileId } = ok(await open(t.a.repOne))
    arrive(fileId, PNG, 6 * 1024 * 1024)
    expect(codeOf(await confirm(t.a.repOne, fileId))).toBe('FILE_TOO_LARGE')
  })

  test.each([
    [{ sizeBytes: 0 }, 'INVALID_INPUT'],
    [{ sizeBytes: 6 * 1024 * 1024 }, 'FILE_TOO_LARGE'],
    [{ name: '名'.repeat(121) }, 'INVALID_INPUT'],
  ])('nothing is opened for %j', async (parts, code) => {
    expect(codeOf(await open(t.a.repOne, parts))).toBe(code)
  })

  test('confirming twice is the same file', async () => {
    const fileId = await ready()
    expect(ok(await confirm(t.a.repOne, fileId)).fileId).toBe(fileId)
  })

  test('a loose file is its uploader’s alone', async () => {
    const fileId = await ready()
    expect(codeOf(await confirm(t.a.repTwo, fileId))).toBe('NOT_FOUND')
    expect(codeOf(await link(t.a.owner, fileId))).toBe('NOT_FOUND')
    expect(codeOf(await t.call(t.b.owner.session, ['file', 'link'], { fileId }))).toBe('NOT_FOUND')
  })

  test('hung on something, it is seen by whoever may see that, its uploader always', async () => {
    const fileId = await ready()
    await attach([fileId], 'cust1')
    expect(codeOf(await link(t.a.repTwo, fileId))).toBe('NOT_FOUND')
    visible = ['cust1']
    expect(codeOf(await link(t.a.repTwo, fileId))).toBe('OK')
    visible = []
    expect(codeOf(await link(t.a.repOne, fileId))).toBe('OK')
  })

  test('the same file named twice is hung once; hung once, it hangs nowhere else', async () => {
    const fileId = await ready()
    await attach([fileId, fileId], 'cust1')
    await expect(attach([fileId], 'cust2')).rejects.toMatchObject(wrong)
    visible = ['cust1']
    expect(codeOf(await link(t.a.repTwo, fileId))).toBe('OK')
  })

  test('with one of several not yet there, nothing is hung', async () => {
    const there = await ready()
    const { fileId: opened } = ok(await open(t.a.repOne))
    await expect(attach([there, opened], 'cust1')).rejects.toMatchObject(wrong)
    await attach([there], 'cust2')
  })

  test('nobody hangs another’s file', async () => {
    const fileId = await ready()
    await expect(attach([fileId], 'cust1', t.a.repTwo)).rejects.toMatchObject(wrong)
  })
})
