import { View } from '@tarojs/components'
import { sayMoment } from '@shared/kernel/speech-time'
import { sayLead } from '@shared/lead/lead.labels'
import type { LeadRow } from '@/features/lead/lead.calls'
import { matchTags, sayAcceptBy, toGradeTag, toStateTag } from '@/features/lead/show/lead-words'
import { open } from '@/platform/navigate'
import { now } from '@/platform/now'
import { DataTable, type DataColumn } from '@/ui/data-table'
import { ListRow } from '@/ui/list-row'
import { Rows } from '@/ui/rows'
import { Tag } from '@/ui/tag'

const openLead = ({ id }: LeadRow) => void open('/desks/lead/index', { leadId: id })

/** Leads as rows: who, what they want, where it stands. */
export function LeadRows({ rows, isManaging }: { rows: readonly LeadRow[]; isManaging: boolean }) {
  return (
    <View className="leads__rows">
      <Rows rows={rows}>
        {(lead) => {
          const acceptBy = sayAcceptBy(lead, now())
          const match = matchTags[lead.match]
          const owner = isManaging && lead.ownerName !== null ? [{ text: lead.ownerName }] : []
          const wish = lead.wish || '没有写需求'
          return (
            <ListRow
              key={lead.id}
              title={sayLead(lead)}
              icon={lead.state === 'offered' || lead.state === 'unassigned' ? 'plus' : 'person'}
              tone={lead.state === 'discarded' ? 'plain' : 'accent'}
              why={acceptBy === null ? wish : [{ strong: acceptBy }, ` · ${wish}`]}
              tags={[
                toStateTag(lead.state),
                toGradeTag(lead),
                ...(match === null ? [] : [match]),
                { text: lead.channelName },
                ...owner,
                { text: sayMoment(lead.createdAt, now()) },
              ]}
              onOpen={() => openLead(lead)}
            />
          )
        }}
      </Rows>
    </View>
  )
}

const columns: readonly DataColumn<LeadRow>[] = [
  { key: 'who', title: '线索', grow: 2, cell: (lead) => sayLead(lead) },
  { key: 'wish', title: '需求', grow: 3, cell: ({ wish }) => wish || '没有写需求' },
  { key: 'state', title: '状态', cell: ({ state }) => <Tag {...toStateTag(state)} /> },
  { key: 'grade', title: '等级', cell: (lead) => <Tag {...toGradeTag(lead)} /> },
  { key: 'channel', title: '渠道', cell: ({ channelName }) => channelName },
  { key: 'region', title: '地区', cell: ({ region }) => region },
  { key: 'owner', title: '负责人', cell: ({ ownerName }) => ownerName ?? '待分配' },
  { key: 'at', title: '什么时候来的', cell: ({ createdAt }) => sayMoment(createdAt, now()) },
]

/** Leads on a desk. */
export function LeadTable({ rows }: { rows: readonly LeadRow[] }) {
  return <DataTable label="线索" columns={columns} rows={rows} rowKey={({ id }) => id} onOpen={openLead} />
}
