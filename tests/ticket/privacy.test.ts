import type { TicketId } from '@shared/kernel/ids'
import { openFolderStore } from '../../cloudfunctions/file/folder-store'
import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { codeOf, ok } from '../support/test-house'
import { engineKinds } from '../support/test-engines'
import { openServiceHouse, submitTicket, type ServiceHouse } from './ticket-house'

/** Every text and number anywhere in an answer, with its path. */
function fieldsOf(value: unknown, path = ''): [string, string][] {
  if (Array.isArray(value)) return value.flatMap((one, index) => fieldsOf(one, `${path}[${index}]`))
  if (typeof value === 'object' && value !== null)
    return Object.entries(value).flatMap(([key, inner]) => fieldsOf(inner, `${path}.${key}`))
  return value === null ? [] : [[path, JSON.stringify(value)]]
}

const JPEG = Buffer.from([0xff, 0xd8, 0xff, 0xe0, 1, 2, 3, 4])

describe.each(engineKinds)('what people learn of a ticket, on %s', (kind) => {
  let t: ServiceHouse
  let ticketId: TicketId
  let strangersId: TicketId
  const files = openFolderStore(mkdtempSync(join(tmpdir(), 'guike-files-')), Buffer.alloc(32, 7))
  beforeAll(async () => {
    t = await openServiceHouse(kind)
    Object.assign(t.house.ports, { files })
    ticketId = (await submitTicket(t, { orderId: t.orderId })).ticketId
    const other = { kind: 'complaint' as const, words: '别人的投诉', phone: '13900009000' }
    strangersId = (await submitTicket(t, other, t.stranger.session)).ticketId
  })
  afterAll(() => t.close())

  /** A photo as the phone brings it: opened, put, confirmed. */
  const upload = async (session: string) => {
    const photo = { name: '照片.jpg', kind: 'photo' as const, sizeBytes: JPEG.length }
    const { fileId } = ok(await t.call(session, ['file', 'openUpload'], photo))
    await files.put(`${t.a.tenantId}/${fileId}`, JPEG)
    ok(await t.call(session, ['file', 'confirm'], { fileId }))
    return fileId
  }

  test('no answer to a customer holds anything internal, a colleague’s id or phone, or another customer', async () => {
    const asAgent = t.a.agent.session
    ok(await t.call(asAgent, ['ticket', 'note'], { ticketId, words: '内部备注：这位难缠' }))
    const hand = { ticketId, staffId: t.a.repOne.id, words: '内部交接：你来' }
    ok(await t.call(asAgent, ['ticket', 'handOver'], hand))
    ok(await t.call(t.a.repOne.session, ['ticket', 'setPriority'], { ticketId, priority: 'urgent' }))
    ok(await t.call(t.a.repOne.session, ['ticket', 'reply'], { ticketId, words: '已安排', then: 'waiting' }))
    const session = t.chen.session
    const answers = {
      prepare: ok(await t.call(session, ['ticket', 'prepare'], {})),
      submit: ok(await t.call(session, ['ticket', 'submit'], { kind: 'inquiry', words: '再问一句' })),
      mine: ok(await t.call(session, ['ticket', 'listMine'], {})),
      track: ok(await t.call(session, ['ticket', 'track'], { ticketId })),
      poll: ok(await t.call(session, ['ticket', 'poll'], { ticketId, revision: 0 })),
      add: ok(await t.call(session, ['ticket', 'add'], { ticketId, words: '好的' })),
    }
    const fields = fieldsOf(answers)
    expect(fields.length).toBeGreaterThan(60)
    const { owner, managerOne, managerTwo, repOne, repTwo, repThree, repFour, agent } = t.a
    const people = [owner, managerOne, managerTwo, repOne, repTwo, repThree, repFour, agent].map(({ id }) => id)
    const secret = [/内部/, /优先级/, /138000001/, /\+86/, /别人的投诉/, /路人/, /memberwho/]
    expect(fields.filter(([, text]) => people.some((id) => text.includes(id)))).toEqual([])
    expect(fields.filter(([, text]) => secret.some((pattern) => pattern.test(text)))).toEqual([])
    expect(
      fields.filter(([path]) => /staff|internal|agentId|customerId|memberId|risk|version|dueAt/i.test(path)),
    ).toEqual([])
  })

  test('a customer reaches no ticket of another, by any operation, nor the desk', async () => {
    const session = t.chen.session
    const foreign = { ticketId: strangersId }
    const tries = [
      t.call(session, ['ticket', 'track'], foreign),
      t.call(session, ['ticket', 'poll'], { ...foreign, revision: 0 }),
      t.call(session, ['ticket', 'add'], { ...foreign, words: '我来了' }),
      t.call(session, ['ticket', 'confirm'], foreign),
      t.call(session, ['ticket', 'reopen'], { ...foreign, words: '我来了' }),
    ]
    expect((await Promise.all(tries)).map(codeOf)).toEqual(Array.from({ length: 5 }, () => 'NOT_FOUND'))
    expect(codeOf(await t.call(session, ['ticket', 'read'], { ticketId }))).toBe('NOT_ALLOWED')
    expect(codeOf(await t.call(session, ['ticket', 'list'], {}))).toBe('NOT_ALLOWED')
  })

  test('photos are seen by their customer and by who may see the ticket; those of a note by colleagues only', async () => {
    const photo = await upload(t.chen.session)
    ok(await t.call(t.chen.session, ['ticket', 'add'], { ticketId, words: '', fileIds: [photo] }))
    const inNote = await upload(t.a.repOne.session)
    ok(await t.call(t.a.repOne.session, ['ticket', 'note'], { ticketId, words: '见图', fileIds: [inNote] }))
    const answered = await upload(t.a.repOne.session)
    const reply = { ticketId, words: '见图', fileIds: [answered], then: 'in_progress' as const }
    ok(await t.call(t.a.repOne.session, ['ticket', 'reply'], reply))
    const seen = async (session: string) =>
      Promise.all(
        [photo, inNote, answered].map(async (fileId) => codeOf(await t.call(session, ['file', 'link'], { fileId }))),
      )
    expect(await seen(t.chen.session)).toEqual(['OK', 'NOT_FOUND', 'OK'])
    expect(await seen(t.stranger.session)).toEqual(['NOT_FOUND', 'NOT_FOUND', 'NOT_FOUND'])
    expect(await seen(t.a.repOne.session)).toEqual(['OK', 'OK', 'OK'])
    expect(await seen(t.a.repThree.session)).toEqual(['NOT_FOUND', 'NOT_FOUND', 'NOT_FOUND'])
    const theirs = ok(await t.call(t.chen.session, ['ticket', 'track'], { ticketId }))
    expect(fieldsOf(theirs).map(([, text]) => text)).not.toContain(JSON.stringify(inNote))
  })

  test.each([
    ['the owner', 'owner', 'OK', '139 0000 8000'],
    ['the manager of the rep who has it', 'managerOne', 'OK', '139 0000 8000'],
    ['the rep who has it and owns the customer', 'repOne', 'OK', '139 0000 8000'],
    ['another team’s manager', 'managerTwo', 'NOT_FOUND', null],
    ['another rep', 'repTwo', 'NOT_FOUND', null],
    ['the agent who gave it away', 'agent', 'NOT_FOUND', null],
  ] as const)('%s sees it, or not at all', async (_, who, code, phone) => {
    const answer = await t.call(t.a[who].session, ['ticket', 'read'], { ticketId })
    expect(codeOf(answer)).toBe(code)
    if (answer.ok) expect(answer.data.asker.phone).toBe(phone)
  })

  test('a rep reads and notes what their customer asked an agent, but neither answers it nor takes it', async () => {
    const { ticketId: asked } = await submitTicket(t, { kind: 'invoice', words: '要开票' })
    const session = t.a.repOne.session
    const desk = ok(await t.call(session, ['ticket', 'read'], { ticketId: asked }))
    expect(desk.may).toEqual({ take: false, work: false, handOver: false, merge: false })
    expect(codeOf(await t.call(session, ['ticket', 'note'], { ticketId: asked, words: '我已打电话' }))).toBe('OK')
    const reply = { ticketId: asked, words: '我来', then: 'resolved' as const }
    expect(codeOf(await t.call(session, ['ticket', 'reply'], reply))).toBe('NOT_ALLOWED')
    expect(codeOf(await t.call(session, ['ticket', 'take'], { ticketId: asked }))).toBe('TICKET_TAKEN')
  })

  test('the list shows each role exactly what it may see', async () => {
    const idsFor = async (session: string) =>
      ok(await t.call(session, ['ticket', 'list'], { shelf: 'open' })).items.map(({ id }) => id)
    expect(await idsFor(t.a.owner.session)).toEqual(expect.arrayContaining([ticketId, strangersId]))
    const ofAgent = await idsFor(t.a.agent.session)
    expect(ofAgent).toContain(strangersId)
    expect(ofAgent).not.toContain(ticketId)
    expect(await idsFor(t.a.repTwo.session)).toEqual([])
    expect(await idsFor(t.a.managerTwo.session)).toEqual([])
    expect(await idsFor(t.a.repOne.session)).not.toContain(strangersId)
  })
})
