import { View } from '@tarojs/components'
import { importStepLabels } from '@shared/custody/import.labels'
import { sayMoment } from '@shared/kernel/speech-time'
import { back, open } from '@/platform/navigate'
import { now } from '@/platform/now'
import { sayFailure } from '@/platform/say-failure'
import { useIsOnline } from '@/platform/system'
import { Button } from '@/ui/button'
import { Card } from '@/ui/card'
import { ListRow } from '@/ui/list-row'
import { PageTitle } from '@/ui/page-title'
import { Screen } from '@/ui/screen'
import { Skeleton } from '@/ui/skeleton'
import { EmptyState, ErrorState, NoPermission } from '@/ui/states'
import { ChooseFile } from '../../components/choose-file'
import { count, toneOf } from '../../components/import-words'
import { useImports, type ImportEntry } from '../../custody.calls'
import '../../components/import.scss'

const sayEntry = ({ createdBy, createdAt, rows }: ImportEntry): string =>
  `${createdBy}，${sayMoment(createdAt, now())}${rows === null ? '' : `，${count(rows)} 行`}`

function Past({ list }: { list: ReturnType<typeof useImports> }) {
  const entries = list.data?.pages.flatMap(({ items }) => items) ?? []
  if (list.data === undefined) return <Skeleton shape="list" rows={3} />
  if (entries.length === 0)
    return <EmptyState icon="table" title="还没有导入过" text="把手上的客户表选进来，先看看每一行会怎么样" />
  return (
    <Card look="flush">
      {entries.map((entry) => (
        <ListRow
          key={entry.id}
          icon="table"
          tone={toneOf(entry.step)}
          title={entry.fileName}
          why={sayEntry(entry)}
          tags={[{ text: importStepLabels[entry.step], tone: toneOf(entry.step) }]}
          onOpen={() => void open('/features/custody/pages/import/index', { importId: entry.id })}
        />
      ))}
      {list.hasNextPage && (
        <Button wide look="ghost" isLoading={list.isFetchingNextPage} onTap={() => list.fetchNextPage()}>
          再看一些
        </Button>
      )}
    </Card>
  )
}

/** 导入客户: choose a table; what was imported before stays here with its way back. */
export default function ImportsPage() {
  const isOnline = useIsOnline()
  const list = useImports()
  const failure = list.data === undefined && list.error !== null ? sayFailure(list.error) : null
  const bar = { title: '导入客户', onBack: () => void back('/pages/me/index') }
  if (failure !== null)
    return (
      <Screen bar={bar}>
        {failure.isForbidden ? (
          <NoPermission what="导入客户" who="老板或主管" />
        ) : (
          <ErrorState {...failure} onRetry={list.refetch} />
        )}
      </Screen>
    )
  return (
    <Screen isOffline={!isOnline} bar={bar}>
      <PageTitle title="把客户表导进来" />
      <View className="import__gap">
        <ChooseFile />
      </View>
      <View className="import__gap">
        <Past list={list} />
      </View>
    </Screen>
  )
}
