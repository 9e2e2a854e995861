import { useState, type ReactNode } from 'react'
import { View } from '@tarojs/components'
import { accessible } from './accessible'
import { Card } from './card'
import { DataTable } from './data-table'
import { Tappable } from './tappable'
import './chart.scss'

/** The same figures as a table: the first column names the row. */
interface ChartTable {
  columns: readonly string[]
  rows: readonly (readonly string[])[]
}

/** Props of {@link ChartCard}. */
export interface ChartCardProps {
  /** The finding, not the subject: 方案制定变慢：中位 11 → 19 天. */
  title: string
  /** How sure it is: counts, interval, 样本不足. */
  note?: string
  table: ChartTable
  children: ReactNode
}

/** One question, answered: the finding, a chart, and the figures one tap away. */
export function ChartCard({ title, note, table, children }: ChartCardProps) {
  const [showsTable, setShowsTable] = useState(false)
  return (
    <Card>
      <View className="g-chart__title" {...accessible({ role: 'heading' })}>
        {title}
      </View>
      {note && <View className="g-chart__note">{note}</View>}
      <View className="g-chart__body">{showsTable ? <Figures table={table} /> : children}</View>
      <Tappable className="g-chart__toggle" onTap={() => setShowsTable(!showsTable)}>
        {showsTable ? '看图' : '看表格'}
      </Tappable>
    </Card>
  )
}

function Figures({ table }: { table: ChartTable }) {
  const columns = table.columns.map((title, at) => ({
    key: title,
    title,
    isNumber: at > 0,
    cell: (row: readonly string[]) => row[at] ?? '',
  }))
  return <DataTable columns={columns} rows={table.rows} rowKey={(row) => row[0] ?? ''} label="图中的数字" isPlain />
}
