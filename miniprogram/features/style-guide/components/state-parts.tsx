import { Card } from '@/ui/card'
import { Section } from '@/ui/section'
import { Skeleton } from '@/ui/skeleton'
import { EmptyState, ErrorState, NoPermission, PartialData } from '@/ui/states'

const ignore = () => undefined

/** The states every page has. */
export function StateParts() {
  return (
    <Section title="每一页都有的样子">
      <PartialData text="库存是 10 分钟前的，正在等金蝶" onRetry={ignore} />
      <Card>
        <EmptyState
          icon="people"
          title="还没有客户"
          text="把名片或聊天记录贴进来，马上就有第一位"
          action={{ label: '添一位客户', onTap: ignore }}
        />
      </Card>
      <Card>
        <ErrorState text="没有取到：服务器忙，请过一会儿再试" requestId="01k9xw3m7q" onRetry={ignore} />
      </Card>
      <Card>
        <NoPermission what="这位客户的应收" who="主管王珂" />
      </Card>
      <Section title="还在路上">
        <Skeleton shape="card" rows={1} />
        <Skeleton shape="list" rows={2} />
        <Skeleton shape="form" rows={1} />
      </Section>
    </Section>
  )
}
