import { back } from '@/platform/navigate'
import { usePageQuery } from '@/platform/page'
import { sayFailure } from '@/platform/say-failure'
import { useIsOnline } from '@/platform/system'
import { PageTitle } from '@/ui/page-title'
import { Screen } from '@/ui/screen'
import { Skeleton } from '@/ui/skeleton'
import { ErrorState, NoPermission } from '@/ui/states'
import { DeparturePlan } from '../../components/departure-plan'
import { DepartureReport } from '../../components/departure-report'
import { useDeparture } from '../../departure.calls'

/** 离职交接 (`?staffId=`): what will move and to whom; afterwards, the report. */
export default function DeparturePage() {
  const { staffId = '' } = usePageQuery()
  const { data, error, refetch } = useDeparture(staffId)
  const isOnline = useIsOnline()
  const failure = error === null ? null : sayFailure(error)
  return (
    <Screen
      isOffline={!isOnline}
      bar={{ title: '离职交接', onBack: () => void back('/features/tenant/pages/staff/index') }}
    >
      {data === undefined && failure === null && <Skeleton shape="form" rows={4} />}
      {data === undefined && failure?.isForbidden === true && <NoPermission what="离职交接" who="老板" />}
      {data === undefined && failure?.isForbidden === false && <ErrorState {...failure} onRetry={refetch} />}
      {data !== undefined && (
        <>
          <PageTitle title={data.report === null ? `${data.leaver.name}离职` : `${data.leaver.name}已离职`} />
          {data.report === null ? <DeparturePlan departure={data} /> : <DepartureReport report={data.report} />}
        </>
      )}
    </Screen>
  )
}
