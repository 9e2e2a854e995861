import { View } from '@tarojs/components'
import { back, replace } from '@/platform/navigate'
import { sayFailure } from '@/platform/say-failure'
import { ActionBar } from '@/ui/action-bar'
import { Button } from '@/ui/button'
import { Screen } from '@/ui/screen'
import { Skeleton } from '@/ui/skeleton'
import { ErrorState } from '@/ui/states'
import { OwnPhone } from '../../components/own-phone'
import { SubmitFields } from '../../components/submit-fields'
import { useSubmitForm } from '../../components/use-submit-form'
import { usePrepared, type Prepared } from '../../ticket.calls'
import '../../components/ticket.scss'

const bar = { title: '我要售后', onBack: () => void back('/features/ticket/pages/home/index') }

const PRIVACY = '只用于处理这次售后，可随时在“我的资料”里查看和撤回'

function Form({ prepared }: { prepared: Prepared }) {
  const form = useSubmitForm(
    prepared,
    ({ ticketId, number, agentName, answerBy }) =>
      void replace('/features/ticket/pages/receipt/index', {
        ticketId,
        number,
        agent: agentName,
        by: answerBy,
        company: prepared.companyName,
      }),
  )
  return (
    <Screen
      bar={bar}
      isOffline={!form.isOnline}
      footer={
        <>
          {form.trouble !== null && <View className="ticket__wrong">{form.trouble}</View>}
          <ActionBar
            main={
              <Button wide look="primary" size="large" onTap={form.submit}>
                提交
              </Button>
            }
            note={PRIVACY}
          />
        </>
      }
    >
      <View className="ticket__quiet">{[prepared.companyName, prepared.promise].filter(Boolean).join(' · ')}</View>
      {form.draft.isRestored && <View className="ticket__quiet">接着上次写的，没有丢</View>}
      <SubmitFields prepared={prepared} form={form} />
      <OwnPhone known={prepared.phone} form={form} />
    </Screen>
  )
}

/** 我要售后: what happened, in one page and one tap. */
export default function SubmitPage() {
  const { data, error, refetch } = usePrepared()
  if (data !== undefined) return <Form prepared={data} />
  return (
    <Screen bar={bar}>
      {error === null ? <Skeleton shape="form" /> : <ErrorState {...sayFailure(error)} onRetry={refetch} />}
    </Screen>
  )
}
