import { useState } from 'react'
import { View } from '@tarojs/components'
import { DataTable, type DataColumn } from '@/ui/data-table'
import { Section } from '@/ui/section'
import { Tag } from '@/ui/tag'
import type { Tone } from '@/ui/tone'

interface SampleCustomer {
  name: string
  grade: string
  tone: Tone
  owner: string
  last: string
  amountWan: number
}

const CUSTOMERS: readonly SampleCustomer[] = [
  { name: '锦程商贸', grade: 'A 级', tone: 'good', owner: '王珂', last: '23 天前', amountWan: 18.6 },
  {
    name: '广州市白云区新市街棠涌东方国际服装批发市场锦绣前程服饰有限责任公司',
    grade: 'B 级',
    tone: 'accent',
    owner: '苏晴',
    last: '昨天',
    amountWan: 12.8,
  },
  { name: '南岭制衣', grade: 'C 级', tone: 'warn', owner: '王珂', last: '4 个月前', amountWan: 6.4 },
]

const COLUMNS: readonly DataColumn<SampleCustomer>[] = [
  { key: 'name', title: '客户', grow: 3, cell: (row) => row.name },
  { key: 'grade', title: '等级', cell: (row) => <Tag tone={row.tone} text={row.grade} /> },
  { key: 'owner', title: '负责人', cell: (row) => row.owner },
  { key: 'last', title: '最近下单', cell: (row) => row.last },
  { key: 'amount', title: '累计', isNumber: true, isSortable: true, cell: (row) => `¥${row.amountWan} 万` },
]

/** A list as a table, where there is room for one. */
export function TableParts() {
  const [isDescending, setDescending] = useState(true)
  const [selected, setSelected] = useState('锦程商贸')
  const turn = isDescending ? -1 : 1
  const rows = [...CUSTOMERS].sort((a, b) => turn * (a.amountWan - b.amountWan))
  return (
    <View className="style-guide__wide">
      <Section title="客户列表" note="1000 像素以上用表格">
        <DataTable
          label="客户"
          columns={COLUMNS}
          rows={rows}
          rowKey={(row) => row.name}
          selectedKey={selected}
          sort={{ key: 'amount', isDescending }}
          onSort={() => setDescending(!isDescending)}
          onOpen={(row) => setSelected(row.name)}
        />
      </Section>
    </View>
  )
}
