import { PageTitle } from '@/ui/page-title'
import { Screen } from '@/ui/screen'

export default function TodayPage() {
  return (
    <Screen>
      <PageTitle title="今天" />
    </Screen>
  )
}
