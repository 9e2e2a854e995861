import { back } from '@/platform/navigate'
import { useIsOnline, useIsWide } from '@/platform/system'
import { PageTitle } from '@/ui/page-title'
import { Screen } from '@/ui/screen'
import { EmptyState } from '@/ui/states'
import { TwoPane } from '@/ui/two-pane'
import { SettingsMenu } from '../../components/settings-menu'

/** 设置: how this company works, one place for each question. */
export default function SettingsHomePage() {
  const isWide = useIsWide()
  const isOnline = useIsOnline()
  const menu = (
    <Screen
      width={isWide ? 'pane' : 'column'}
      isOffline={!isOnline}
      bar={{ title: '设置', onBack: () => void back('/pages/me/index') }}
    >
      <PageTitle title="公司怎么运转，在这里定" />
      <SettingsMenu />
    </Screen>
  )
  if (!isWide) return menu
  const hint = <EmptyState icon="settings" title="从左边选一项" text="改动马上对全公司生效，并记在操作记录里" />
  return <TwoPane list={menu} detail={hint} />
}
