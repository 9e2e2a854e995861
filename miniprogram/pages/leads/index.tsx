import { PageTitle } from '@/ui/page-title'
import { Screen } from '@/ui/screen'

export default function LeadsPage() {
  return (
    <Screen>
      <PageTitle title="线索" />
    </Screen>
  )
}
