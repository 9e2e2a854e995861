import type { ReactNode } from 'react'
import { View } from '@tarojs/components'
import { accessible } from './accessible'
import { classNames } from './class-names'
import { Icon } from './icon'
import { Tappable } from './tappable'
import './data-table.scss'

/** A column; figures stand right and tabular. */
export interface DataColumn<Row> {
  key: string
  title: string
  cell: (row: Row) => ReactNode
  isNumber?: boolean
  isSortable?: boolean
  /** Share of the width, 1 when left out. */
  grow?: number
}

/** Props of {@link DataTable}; sorting is the caller's (the server's), the table only asks. */
export interface DataTableProps<Row> {
  columns: readonly DataColumn<Row>[]
  rows: readonly Row[]
  rowKey: (row: Row) => string
  label: string
  onOpen?: (row: Row) => void
  selectedKey?: string
  sort?: { key: string; isDescending: boolean }
  onSort?: (key: string) => void
  /** Without the card around it. */
  isPlain?: boolean
}

/** A list as a table, for screens from 1000 px on; narrow ones scroll it sideways. */
export function DataTable<Row>(props: DataTableProps<Row>) {
  const { columns, rows, rowKey, label, onOpen, selectedKey, isPlain = false } = props
  return (
    <View className={classNames('g-table', !isPlain && 'g-table--card')} {...accessible({ role: 'table', label })}>
      <View className="g-table__row g-table__row--head" {...accessible({ role: 'row' })}>
        {columns.map((column) => (
          <HeadCell key={column.key} column={column} of={props} />
        ))}
      </View>
      {rows.map((row) => {
        const key = rowKey(row)
        const className = classNames('g-table__row', key === selectedKey && 'g-table__row--on')
        const cells = columns.map((column) => (
          <View key={column.key} {...cellOf(column)} {...accessible({ role: 'cell' })}>
            {column.cell(row)}
          </View>
        ))
        if (!onOpen) {
          return (
            <View key={key} className={className} {...accessible({ role: 'row' })}>
              {cells}
            </View>
          )
        }
        return (
          <Tappable key={key} className={className} role="row" onTap={() => onOpen(row)}>
            {cells}
          </Tappable>
        )
      })}
    </View>
  )
}

function cellOf<Row>(column: DataColumn<Row>, isHead = false) {
  const className = classNames(
    'g-table__cell',
    column.isNumber && 'g-table__cell--number',
    isHead && 'g-table__cell--head',
  )
  return { className, style: { flexGrow: column.grow ?? 1 } }
}

function HeadCell<Row>({ column, of }: { column: DataColumn<Row>; of: DataTableProps<Row> }) {
  const { sort, onSort } = of
  const isSorted = sort?.key === column.key
  const told = accessible({ role: 'columnheader' })
  const arrow = isSorted ? <Icon name={sort.isDescending ? 'fall' : 'rise'} size="small" /> : null
  if (!column.isSortable || !onSort) {
    return (
      <View {...cellOf(column, true)} {...told}>
        {column.title}
      </View>
    )
  }
  return (
    <View
      {...cellOf(column, true)}
      {...told}
      {...(isSorted ? { 'aria-sort': sort.isDescending ? 'descending' : 'ascending' } : {})}
    >
      <Tappable className="g-table__sort" label={`按${column.title}排序`} onTap={() => onSort(column.key)}>
        {column.title}
        {arrow}
      </Tappable>
    </View>
  )
}
