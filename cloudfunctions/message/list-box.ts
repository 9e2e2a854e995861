import { accept } from '@shared/kernel/decision'
import { cutPage, readCursor } from '@shared/kernel/page-cursor'
import { messageContract } from '@shared/message/message.contract'
import { mayListBox } from '@shared/message/message.policy'
import { implement } from '../_kernel/implement'
import { listMessages } from './message.repository'

const PAGE = 30

/** In the demo everybody sees every message: that is what the box is for. In production one sees one's own. */
export const listBox = implement(messageContract.listBox, mayListBox, async ({ input, actor, tx, ports }) => {
  const staffId = ports.mode === 'demo' ? null : actor.staffId
  const rows = await listMessages(tx, actor.tenantId, { staffId, from: readCursor(input.cursor), limit: PAGE + 1 })
  const { items, nextCursor } = cutPage(rows, PAGE, (row) => ({ key: row.created_at, id: row.id }))
  return accept({
    nextCursor,
    items: items.map(({ recipient_name: recipientName, created_at: at, delivered_at: deliveredAt, ...row }) => ({
      ...row,
      recipientName,
      deliveredAt,
      at,
    })),
  })
})
