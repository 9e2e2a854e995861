import { replace } from '@/platform/navigate'
import { usePageQuery } from '@/platform/page'
import { sayFailure } from '@/platform/say-failure'
import { readEntry } from '@/platform/scan'
import { Screen } from '@/ui/screen'
import { Skeleton } from '@/ui/skeleton'
import { EmptyState, ErrorState } from '@/ui/states'
import { useForm } from '../../form/form.calls'
import { WishForm } from '../../form/wish-form'

/** The public form, without a session: `?form=KEY` from a link, `?scene=` from a scanned code. */
export default function FormPage() {
  const { form, scene } = usePageQuery()
  const formKey = form ?? scene ?? readEntry().formKey ?? ''
  const { data, error, refetch } = useForm(formKey)
  if (formKey === '') {
    return (
      <Screen>
        <EmptyState icon="scan" title="没有找到表单" text="请再扫一次店里的码，或重新打开收到的链接" />
      </Screen>
    )
  }
  if (data !== undefined) {
    return (
      <WishForm
        formKey={formKey}
        form={data}
        onSent={({ number, staffName, answerBy }) =>
          void replace('/features/lead/pages/thanks/index', {
            number,
            staff: staffName,
            by: answerBy,
            company: data.companyName,
            form: formKey,
          })
        }
      />
    )
  }
  return (
    <Screen>
      {error === null ? <Skeleton shape="form" /> : <ErrorState {...sayFailure(error)} onRetry={refetch} />}
    </Screen>
  )
}
