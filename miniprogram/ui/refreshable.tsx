import type { ReactNode } from 'react'
import { PullToRefresh } from '@nutui/nutui-react-taro'

/** Props of {@link Refreshable}. */
export interface RefreshableProps {
  onRefresh: () => Promise<unknown>
  children: ReactNode
}

/** Pulling down fetches again. */
export function Refreshable({ onRefresh, children }: RefreshableProps) {
  return (
    <PullToRefresh
      pullingText="下拉刷新"
      canReleaseText="松手就刷新"
      refreshingText="正在刷新"
      completeText="已是最新"
      completeDelay={300}
      onRefresh={onRefresh}
    >
      {children}
    </PullToRefresh>
  )
}
