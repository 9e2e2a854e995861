import { useState } from 'react'
import { View } from '@tarojs/components'
import { ListRow } from '@/ui/list-row'
import { PageTitle } from '@/ui/page-title'
import { Refreshable } from '@/ui/refreshable'
import { SearchBar } from '@/ui/search-bar'
import { Segments } from '@/ui/segments'
import { otherActions, sampleRows } from './sample-rows'

const SEGMENTS = [
  { value: 'all', label: '全部', count: 12 },
  { value: 'lead', label: '新线索', count: 4 },
  { value: 'followup', label: '跟进', count: 5 },
  { value: 'ticket', label: '工单', count: 2 },
  { value: 'care', label: '关怀', count: 1 },
] as const

const CLOSING_MS = 240

/** A day's list: title, filter, rows with their one action. */
export function RowParts({ onDone }: { onDone: (text: string) => void }) {
  const [segment, setSegment] = useState<(typeof SEGMENTS)[number]['value']>('all')
  const [search, setSearch] = useState('')
  const [leaving, setLeaving] = useState<string>()
  const [gone, setGone] = useState<readonly string[]>([])
  const finish = (id: string) => {
    setLeaving(id)
    setTimeout(() => setGone((ids) => [...ids, id]), CLOSING_MS)
    onDone('做完了，下一件')
  }
  const shown = sampleRows.filter((row) => !gone.includes(row.id) && row.title.includes(search))
  return (
    <Refreshable onRefresh={() => Promise.resolve(setGone([]))}>
      <PageTitle eyebrow="11月23日 周一 · 小雪刚过" title="今天 12 件事" late="，3 件逾期" />
      <Segments label="今天的事" segments={SEGMENTS} value={segment} onChange={setSegment} />
      <View className="style-guide__search">
        <SearchBar value={search} placeholder="公司、姓名、电话后四位" onChange={setSearch} />
      </View>

      {shown.map(({ id, verb, isPrimary = false, ...row }) => (
        <ListRow
          key={id}
          {...row}
          isLeaving={leaving === id}
          more={otherActions(onDone)}
          onOpen={() => onDone(`打开 ${row.title}`)}
          action={{ label: verb, isPrimary, onTap: () => finish(id) }}
        />
      ))}
    </Refreshable>
  )
}
