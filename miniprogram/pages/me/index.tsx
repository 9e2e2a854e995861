import { PageTitle } from '@/ui/page-title'
import { Screen } from '@/ui/screen'

export default function MePage() {
  return (
    <Screen>
      <PageTitle title="我的" />
    </Screen>
  )
}
