import { sayMoment } from '@shared/kernel/speech-time'
import { openLink } from '@/platform/navigate'
import { now } from '@/platform/now'
import { useReachBottom } from '@/platform/page'
import { Button } from '@/ui/button'
import { Card } from '@/ui/card'
import { EmptyState } from '@/ui/states'
import { Timeline } from '@/ui/timeline'
import { sayAction } from '../../components/audit-words'
import { Loaded, SettingsPage } from '../../components/settings-page'
import { useAudit, type AuditEntry } from '../../tenant.calls'

/** Where an entry leads: leads, customers and tickets have a page of their own. */
function placeOf({ subjectKind, subjectId }: AuditEntry): string | null {
  if (subjectId === null) return null
  if (subjectKind === 'lead') return `/desks/lead/index?leadId=${subjectId}`
  if (subjectKind === 'ticket') return `/desks/ticket/index?ticketId=${subjectId}`
  return subjectKind === 'customer' ? `/desks/customer/index?customerId=${subjectId}` : null
}

const toEntry = (entry: AuditEntry) => {
  const place = placeOf(entry)
  return {
    id: entry.id,
    title: `${entry.actorName}${sayAction(entry.action)}`,
    time: sayMoment(entry.at, now()),
    ...(place === null ? {} : { onTap: () => void openLink(place) }),
  }
}

/** 操作记录: who did what and when; nobody can change it. */
export default function AuditPage() {
  const query = useAudit()
  const { hasNextPage, isFetchingNextPage, fetchNextPage } = query
  useReachBottom(() => {
    if (hasNextPage && !isFetchingNextPage) void fetchNextPage()
  })
  return (
    <SettingsPage place="audit" title="操作记录">
      <Loaded query={query} what="操作记录">
        {({ pages }) => {
          const entries = pages.flatMap((page) => page.items)
          if (entries.length === 0)
            return <EmptyState icon="shield" title="还没有记录" text="查看号码、改派和改设置都会记在这里" />
          return (
            <Card>
              <Timeline entries={entries.map(toEntry)} />
            </Card>
          )
        }}
      </Loaded>
      {hasNextPage && (
        <Button wide look="ghost" isLoading={isFetchingNextPage} onTap={fetchNextPage}>
          再看一些
        </Button>
      )}
    </SettingsPage>
  )
}
