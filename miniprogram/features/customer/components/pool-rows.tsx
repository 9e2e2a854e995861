import { View } from '@tarojs/components'
import { now } from '@/platform/now'
import { sayFailure } from '@/platform/say-failure'
import { Button } from '@/ui/button'
import { ListRow } from '@/ui/list-row'
import { Rows } from '@/ui/rows'
import { Skeleton } from '@/ui/skeleton'
import { EmptyState, ErrorState, NoPermission, PartialData } from '@/ui/states'
import type { PoolRow, usePool } from '../pool.calls'
import { poolTagsOf, poolWhyOf } from './pool-words'

interface PoolRowsProps {
  pool: ReturnType<typeof usePool>
  isNarrowed: boolean
  onClaim: (row: PoolRow) => unknown
  /** Only for who may give customers to others. */
  onAssign: ((row: PoolRow) => void) | null
}

/** The customers of the pool, in whichever state the list is. */
export function PoolRows({ pool, isNarrowed, onClaim, onAssign }: PoolRowsProps) {
  const { data, error } = pool
  if (data === undefined && error === null) return <Skeleton shape="list" rows={6} />
  if (data === undefined) {
    const { isForbidden, ...said } = sayFailure(error)
    return isForbidden ? <NoPermission what="公海" who="主管" /> : <ErrorState {...said} onRetry={pool.refetch} />
  }
  const rows = data.pages.flatMap(({ items }) => items)
  const last = data.pages[data.pages.length - 1]
  const at = now()
  return (
    <View>
      {error !== null && <PartialData text="没有取到最新的，下面是刚才的样子" onRetry={pool.refetch} />}
      {rows.length === 0 && last?.isCut !== true && (
        <EmptyState
          icon="inbox"
          title={isNarrowed ? '这一类没有客户' : '公海里没有客户'}
          text={isNarrowed ? '换个等级、原因或地区看看' : '没人跟进的客户会到这里来'}
        />
      )}
      <Rows rows={rows}>
        {(row) => (
          <ListRow
            key={row.id}
            title={row.maskedName}
            icon="building"
            tone={row.grade === 'A' ? 'good' : 'plain'}
            why={poolWhyOf(row, at)}
            tags={poolTagsOf(row, at)}
            {...(row.coolingUntil === null
              ? { action: { label: '领取', isPrimary: true, onTap: () => onClaim(row) } }
              : {})}
            more={onAssign === null ? [] : [{ label: '分给同事', icon: 'handover', onTap: () => onAssign(row) }]}
          />
        )}
      </Rows>
      {last?.isCut === true && <EmptyState icon="eye-off" title="今天看够了" text="公海每天只能看这么多位，明天再来" />}
      {pool.hasNextPage && (
        <Button wide look="ghost" isLoading={pool.isFetchingNextPage} onTap={() => pool.fetchNextPage()}>
          再看一些
        </Button>
      )}
    </View>
  )
}
