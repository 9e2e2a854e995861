import { accept } from '@shared/kernel/decision'
import { cutPage, readInstantCursor } from '@shared/kernel/page-cursor'
import { maskPhone } from '@shared/kernel/speech-figures'
import { ticketContract } from '@shared/ticket/ticket.contract'
import { mayAskForHelp, mayFollowOwn } from '@shared/ticket/ticket.policy'
import { sayServicePromise } from '@shared/ticket/service-hours.rules'
import { implement } from '../_kernel/implement'
import { loadMoment } from './moment'
import { listOwnTickets, loadAsker, loadRevision } from './own.repository'
import { readTrack } from './present-track'

const PAGE = 20

export const prepare = implement(ticketContract.prepare, mayAskForHelp, async ({ actor, ...at }) => {
  const { phone, ...asker } = await loadAsker(at.tx, at.tenantId, actor.memberId)
  const { calendar, service } = await loadMoment(at)
  return accept({
    ...asker,
    phone: phone === null ? null : maskPhone(phone),
    promise: sayServicePromise(calendar, service.promises.normal.firstResponseMinutes),
  })
})

export const listMine = implement(ticketContract.listMine, mayFollowOwn, async ({ input, actor, tx }) => {
  const from = readInstantCursor(input.cursor)
  const filter = { memberId: actor.memberId, from, limit: PAGE + 1 }
  const rows = await listOwnTickets(tx, actor.tenantId, filter)
  return accept(cutPage(rows, PAGE, (row) => ({ key: row.updatedAt, id: row.id })))
})

export const track = implement(ticketContract.track, mayFollowOwn, async ({ input, actor, ...at }) =>
  accept(await readTrack(at, { ticketId: input.ticketId, memberId: actor.memberId })),
)

/** An open page asks this every 2.5 s: while nothing changed it costs one look at the primary key. */
export const poll = implement(ticketContract.poll, mayFollowOwn, async ({ input, actor, ...at }) => {
  const own = { ticketId: input.ticketId, memberId: actor.memberId }
  const revision = await loadRevision(at.tx, at.tenantId, own)
  if (revision === input.revision) return accept({ revision, track: null })
  const news = await readTrack(at, own)
  return accept({ revision: news.revision, track: news })
})
