import type { ReactNode } from 'react'
import { back } from '@/platform/navigate'
import { sayFailure } from '@/platform/say-failure'
import { useIsOnline, useIsWide } from '@/platform/system'
import { PageTitle } from '@/ui/page-title'
import { Screen } from '@/ui/screen'
import { Skeleton } from '@/ui/skeleton'
import { ErrorState, NoPermission, PartialData } from '@/ui/states'
import { TwoPane } from '@/ui/two-pane'
import { SettingsMenu, type SettingsPlace } from './settings-menu'

interface SettingsPageProps {
  place: SettingsPlace
  title: string
  children: ReactNode
  footer?: ReactNode
}

const HOME = '/features/tenant/pages/settings/index'

/** The frame of every settings page; on a desk the menu stands beside it. */
export function SettingsPage({ place, title, children, footer }: SettingsPageProps) {
  const isWide = useIsWide()
  const isOnline = useIsOnline()
  const page = (
    <Screen
      width={isWide ? 'pane' : 'column'}
      isOffline={!isOnline}
      bar={{ title, ...(isWide ? {} : { onBack: () => void back(HOME) }) }}
      footer={footer}
    >
      {children}
    </Screen>
  )
  if (!isWide) return page
  const menu = (
    <Screen width="pane">
      <PageTitle title="设置" />
      <SettingsMenu current={place} />
    </Screen>
  )
  return <TwoPane list={menu} detail={page} />
}

interface LoadedProps<T> {
  query: { data: T | undefined; error: Error | null; refetch: () => unknown }
  /** What it is, for whoever may not see it. */
  what: string
  children: (data: T) => ReactNode
}

/** What was read, or why not. */
export function Loaded<T>({ query, what, children }: LoadedProps<T>) {
  const { data, error, refetch } = query
  if (data !== undefined) {
    return (
      <>
        {error !== null && <PartialData text="没有取到最新的，先看上次的" onRetry={refetch} />}
        {children(data)}
      </>
    )
  }
  if (error === null) return <Skeleton shape="form" rows={4} />
  const failure = sayFailure(error)
  if (failure.isForbidden) return <NoPermission what={what} who="老板" />
  return <ErrorState {...failure} onRetry={refetch} />
}
