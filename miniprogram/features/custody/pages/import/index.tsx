import { back } from '@/platform/navigate'
import { usePageQuery } from '@/platform/page'
import { sayFailure } from '@/platform/say-failure'
import { useIsOnline } from '@/platform/system'
import { Screen } from '@/ui/screen'
import { Skeleton } from '@/ui/skeleton'
import { ErrorState, NoPermission } from '@/ui/states'
import { CheckedStep } from '../../components/checked-step'
import { DoneStep, UndoneStep } from '../../components/done-step'
import { MappingStep } from '../../components/mapping-step'
import { WorkStep } from '../../components/work-step'
import { useImport, type Import } from '../../custody.calls'

const HOME = '/features/custody/pages/imports/index'

function Step({ entry, onLook }: { entry: Import; onLook: () => Promise<unknown> }) {
  switch (entry.step) {
    case 'mapping':
      return <MappingStep entry={entry} />
    case 'checked':
      return <CheckedStep entry={entry} />
    case 'committed':
      return <DoneStep entry={entry} />
    case 'undone':
      return <UndoneStep entry={entry} />
    case 'failed':
      return <ErrorState text={entry.trouble ?? '请重新上传'} />
    case 'reading':
    case 'checking':
    case 'committing':
    case 'undoing':
      return <WorkStep entry={entry} onLook={onLook} />
  }
}

/** One file on its way in: its columns, every row's verdict, the work, and the way back. */
export default function ImportPage() {
  const { importId = '' } = usePageQuery()
  const isOnline = useIsOnline()
  const { data, error, refetch } = useImport(importId)
  const failure = data === undefined && error !== null ? sayFailure(error) : null
  return (
    <Screen
      width="wide"
      isOffline={!isOnline}
      bar={{ title: data?.fileName ?? '导入客户', onBack: () => void back(HOME) }}
    >
      {data !== undefined && <Step entry={data} onLook={refetch} />}
      {data === undefined && failure === null && <Skeleton shape="form" rows={4} />}
      {failure?.isForbidden === true && <NoPermission what="导入客户" who="老板或主管" />}
      {failure?.isForbidden === false && <ErrorState {...failure} onRetry={refetch} />}
    </Screen>
  )
}
