import { View } from '@tarojs/components'
import type { CustomerRow } from '@/features/customer/customer.calls'
import { now } from '@/platform/now'
import { open } from '@/platform/navigate'
import { sayFailure } from '@/platform/say-failure'
import { Button } from '@/ui/button'
import { ListRow } from '@/ui/list-row'
import { Rows } from '@/ui/rows'
import { Skeleton } from '@/ui/skeleton'
import { EmptyState, ErrorState, NoPermission, PartialData } from '@/ui/states'
import { tagsOf, titleOf, whyOf } from './row-words'
import type { CustomerList } from './use-customer-list'

interface CustomerRowsProps {
  list: CustomerList
  showsOwner: boolean
  onOpen: (row: CustomerRow) => void
}

function Nothing({ list }: { list: CustomerList }) {
  if (list.isSearching) {
    return (
      <EmptyState
        icon="search"
        title={`没有找到“${list.wanted}”`}
        text="换公司简称、拼音首字母或电话后四位再试；不是您的客户，用查重看看"
        action={{ label: '去查重', onTap: () => open('/features/customer/pages/lookup/index') }}
      />
    )
  }
  const isNarrowed = list.stage !== 'all' || list.grade !== 'any'
  if (isNarrowed) {
    const reset = () => {
      list.setStage('all')
      list.setGrade('any')
    }
    return <EmptyState icon="people" title="这一类还没有客户" action={{ label: '看全部', onTap: reset }} />
  }
  return <EmptyState icon="people" title="还没有客户" text="接下一条线索，谈好了转成客户，就会出现在这里" />
}

/** The list under the search bar, in whichever state it is. */
export function CustomerRows({ list, showsOwner, onOpen }: CustomerRowsProps) {
  const { rows, error } = list
  if (error !== null) {
    const { isForbidden, ...said } = sayFailure(error)
    return isForbidden ? (
      <NoPermission what="客户" who="主管" />
    ) : (
      <ErrorState text={said.text} requestId={said.requestId} onRetry={list.refresh} />
    )
  }
  if (rows === undefined) return <Skeleton shape="list" rows={6} />
  if (rows.length === 0) return <Nothing list={list} />
  const at = now()
  return (
    <View>
      {list.isStale && <PartialData text="没有取到最新的，下面是刚才的样子" onRetry={list.refresh} />}
      <Rows rows={rows}>
        {(row) => (
          <ListRow
            key={row.id}
            title={titleOf(row)}
            icon="building"
            tone={row.grade === 'A' ? 'good' : 'plain'}
            why={whyOf(row, at)}
            tags={tagsOf(row, { now: at, showsOwner })}
            onOpen={() => onOpen(row)}
          />
        )}
      </Rows>
      {list.hasMore && (
        <View className="customers__more">
          <Button wide look="ghost" isLoading={list.isLoadingMore} onTap={list.more}>
            再看一些
          </Button>
        </View>
      )}
    </View>
  )
}
