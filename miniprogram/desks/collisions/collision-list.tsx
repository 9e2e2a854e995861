import { outcomeWords } from '@shared/lead/lead-desk.labels'
import { sayMoment } from '@shared/kernel/speech-time'
import { open } from '@/platform/navigate'
import { now } from '@/platform/now'
import { useIsWide } from '@/platform/system'
import { Button } from '@/ui/button'
import { DataTable, type DataColumn } from '@/ui/data-table'
import { ListRow } from '@/ui/list-row'
import { Rows } from '@/ui/rows'
import { Tag, type TagProps } from '@/ui/tag'
import type { Collision } from './collisions.calls'

interface CollisionListProps {
  rows: readonly Collision[]
  onDecide: (collision: Collision) => void
}

const stateTag = (row: Collision): TagProps =>
  row.outcome === 'open'
    ? { text: outcomeWords.open, tone: 'warn' }
    : { text: `${outcomeWords[row.outcome]}${row.decidedBy === null ? '' : ` · ${row.decidedBy}定`}`, tone: 'good' }

/** One line says both sides: who comes, who is there, and how recently. */
const saySides = (row: Collision): string =>
  `${row.newcomerName ?? '新线索'}的新线索，遇到${row.ownerDepartment}${row.ownerName}的客户（${row.lastActivity}）`

const openLead = (row: Collision) => void open('/desks/lead/index', { leadId: row.leadId })

/** A list on a phone, a table on a desk. */
export function CollisionList({ rows, onDecide }: CollisionListProps) {
  const isWide = useIsWide()
  if (isWide) return <CollisionTable rows={rows} onDecide={onDecide} />
  return (
    <Rows rows={rows}>
      {(row) => (
        <ListRow
          key={row.id}
          icon="people"
          tone={row.outcome === 'open' ? 'warn' : 'plain'}
          title={row.customerTitle}
          why={saySides(row)}
          tags={[
            stateTag(row),
            ...(row.outcome === 'open' ? [{ text: row.suggestion }] : []),
            { text: sayMoment(row.at, now()) },
          ]}
          onOpen={() => openLead(row)}
          {...(row.mayDecide && row.outcome === 'open'
            ? { action: { label: '裁决', isPrimary: true, onTap: () => onDecide(row) } }
            : {})}
        />
      )}
    </Rows>
  )
}

function CollisionTable({ rows, onDecide }: CollisionListProps) {
  const columns: DataColumn<Collision>[] = [
    { key: 'customer', title: '客户', grow: 2, cell: (row) => row.customerTitle },
    { key: 'newcomer', title: '新来的同事', cell: (row) => row.newcomerName ?? '—' },
    { key: 'owner', title: '原负责人', grow: 2, cell: (row) => `${row.ownerName} · ${row.ownerDepartment}` },
    { key: 'activity', title: '最近联系', grow: 1.4, cell: (row) => row.lastActivity },
    { key: 'at', title: '时间', cell: (row) => sayMoment(row.at, now()) },
    { key: 'state', title: '结果', grow: 2, cell: (row) => <Outcome row={row} onDecide={onDecide} /> },
  ]
  return <DataTable label="撞单" columns={columns} rows={rows} rowKey={(row) => row.id} />
}

function Outcome({ row, onDecide }: { row: Collision; onDecide: (row: Collision) => void }) {
  if (row.outcome !== 'open' || !row.mayDecide) return <Tag {...stateTag(row)} />
  return (
    <Button size="small" label={`裁决：${row.customerTitle}`} onTap={() => onDecide(row)}>
      裁决
    </Button>
  )
}
