import { brandId } from '@shared/kernel/ids'
import { sayLead } from '@shared/lead/lead.labels'
import { back } from '@/platform/navigate'
import { usePageQuery } from '@/platform/page'
import { sayFailure } from '@/platform/say-failure'
import { useIsOnline } from '@/platform/system'
import { ActionBar } from '@/ui/action-bar'
import { Button } from '@/ui/button'
import { PageTitle } from '@/ui/page-title'
import { Screen } from '@/ui/screen'
import { Skeleton } from '@/ui/skeleton'
import { ErrorState, NoPermission, PartialData } from '@/ui/states'
import { ContactFields, ConvertFields, NeedFields } from '../../components/convert-fields'
import { TwinChoice } from '../../components/twin-choice'
import { useConvertForm } from '../../components/use-convert'
import { useLead, type LeadDetail } from '../../lead.calls'

const bar = { title: '转成客户', onBack: () => void back('/pages/leads/index') }

/** 转成客户: everything stands there already; look it over and save. */
export default function ConvertPage() {
  const { leadId = '' } = usePageQuery()
  const { data: lead, error, isPending, refetch } = useLead(brandId(leadId))
  if (lead?.may.work) return <ConvertOf key={lead.id} lead={lead} />
  if (lead) {
    return (
      <Screen bar={bar}>
        <NoPermission what="这条线索的转换：先接受它，或请负责人来转" who="主管" />
      </Screen>
    )
  }
  return (
    <Screen bar={bar}>
      {isPending ? <Skeleton shape="form" rows={5} /> : <ErrorState {...sayFailure(error)} onRetry={refetch} />}
    </Screen>
  )
}

function ConvertOf({ lead }: { lead: LeadDetail }) {
  const form = useConvertForm(lead)
  const isOnline = useIsOnline()
  const { into, failure, wrong } = form
  return (
    <Screen
      bar={bar}
      width="wide"
      isOffline={!isOnline}
      footer={
        <ActionBar
          main={
            <Button wide size="large" look="primary" onTap={form.save}>
              {into === null ? '转成客户' : '并入这位客户'}
            </Button>
          }
        />
      }
    >
      {failure && Object.keys(wrong).length === 0 && <PartialData text={failure.message} />}
      <PageTitle title={sayLead(lead)} eyebrow="都已填好，看一眼就能保存" />
      <TwinChoice lead={lead} form={form} />
      {into === null ? (
        <ConvertFields form={form} />
      ) : (
        <>
          <ContactFields form={form} />
          <NeedFields form={form} />
        </>
      )}
    </Screen>
  )
}
