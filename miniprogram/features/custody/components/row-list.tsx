import { useState } from 'react'
import { View } from '@tarojs/components'
import { importVerdictLabels } from '@shared/custody/import.labels'
import { importVerdicts, type ImportVerdict } from '@shared/custody/import.types'
import { open } from '@/platform/navigate'
import { sayFailure } from '@/platform/say-failure'
import { Button } from '@/ui/button'
import { Card } from '@/ui/card'
import type { IconName } from '@/ui/icon-name'
import { ListRow } from '@/ui/list-row'
import { Rows } from '@/ui/rows'
import { Segments } from '@/ui/segments'
import { Skeleton } from '@/ui/skeleton'
import { EmptyState, ErrorState } from '@/ui/states'
import type { Tone } from '@/ui/tone'
import { useImportRows, type Import } from '../custody.calls'
import './import.scss'

const looks: Record<ImportVerdict, { icon: IconName; tone: Tone }> = {
  new: { icon: 'plus', tone: 'good' },
  merged: { icon: 'link', tone: 'accent' },
  likely: { icon: 'alert', tone: 'warn' },
  rejected: { icon: 'close', tone: 'bad' },
}

interface FoundProps {
  importId: string
  verdict: ImportVerdict | null
  keptOnly: boolean
}

/** The cells of a row that are not empty, once each. */
const shownCells = (cells: readonly string[]): string[] => [...new Set(cells.filter((cell) => cell !== ''))]

/** Where the row stands in the file and what became of it; the rest of its cells after it. */
const sayRow = (line: number, reason: string, rest: readonly string[]): string =>
  [`第 ${line} 行${reason === '' ? '' : `：${reason}`}`, ...rest].join(' · ')

function Found(filter: FoundProps) {
  const { data, error, refetch, hasNextPage, isFetchingNextPage, fetchNextPage } = useImportRows(filter)
  if (data === undefined)
    return error === null ? <Skeleton shape="list" rows={5} /> : <ErrorState {...sayFailure(error)} onRetry={refetch} />
  const rows = data.pages.flatMap(({ items }) => items)
  if (rows.length === 0) return <EmptyState icon="table" title="没有这一类的行" />
  return (
    <Card look="flush">
      <Rows rows={rows.map((row) => ({ ...row, id: String(row.line) }))}>
        {({ id, line, cells, verdict, reason, kept, customerId }) => {
          const [title = '', ...rest] = shownCells(cells)
          return (
            <ListRow
              key={id}
              {...looks[verdict]}
              title={title}
              why={sayRow(line, kept ?? reason, rest)}
              tags={[{ text: importVerdictLabels[verdict], tone: looks[verdict].tone }]}
              {...(customerId === null ? {} : { onOpen: () => void open('/desks/customer/index', { customerId }) })}
            />
          )
        }}
      </Rows>
      {hasNextPage && (
        <Button wide look="ghost" isLoading={isFetchingNextPage} onTap={() => fetchNextPage()}>
          再看一些
        </Button>
      )}
    </Card>
  )
}

/** Every row with what becomes of it and why, by kind. */
export function RowList({ entry, keptOnly = false }: { entry: Import; keptOnly?: boolean }) {
  const [verdict, setVerdict] = useState<ImportVerdict | 'all'>('all')
  const segments = [
    { value: 'all' as const, label: '全部', count: entry.rows ?? 0 },
    ...importVerdicts.map((value) => ({ value, label: importVerdictLabels[value], count: entry.counts[value] })),
  ]
  return (
    <View className="import__gap">
      {!keptOnly && <Segments label="结果" segments={segments} value={verdict} onChange={setVerdict} />}
      <Found importId={entry.id} verdict={verdict === 'all' ? null : verdict} keptOnly={keptOnly} />
    </View>
  )
}
