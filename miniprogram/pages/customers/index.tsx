import { PageTitle } from '@/ui/page-title'
import { Screen } from '@/ui/screen'

export default function CustomersPage() {
  return (
    <Screen>
      <PageTitle title="客户" />
    </Screen>
  )
}
