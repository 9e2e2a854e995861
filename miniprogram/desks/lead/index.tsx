import { useState } from 'react'
import { brandId, type LeadId } from '@shared/kernel/ids'
import { sayLead } from '@shared/lead/lead.labels'
import { LoggedBar } from '@/features/followup/show/logged-bar'
import { LogSheet, type Logged, type LogTarget } from '@/features/followup/show/log-sheet'
import type { LeadDetail } from '@/features/lead/lead.calls'
import { LeadDesk } from '@/features/lead/show/lead-desk'
import { usePageQuery, usePullDown, useShown } from '@/platform/page'
import { queryClient } from '@/platform/query-client'

const toTarget = (lead: LeadDetail): LogTarget => ({
  customerId: null,
  leadId: lead.id,
  title: sayLead(lead),
  phone: lead.phone,
})

/** One lead: who, what they want, whether they are known, and the next thing to do. */
export default function LeadPage() {
  const { leadId = '' } = usePageQuery()
  const id: LeadId = brandId(leadId)
  const [target, setTarget] = useState<LogTarget | null>(null)
  const [logged, setLogged] = useState<Logged | null>(null)
  const refresh = () => queryClient.invalidateQueries({ queryKey: ['lead', 'read', id] })
  useShown(() => void refresh())
  usePullDown(refresh)
  return (
    <>
      <LeadDesk leadId={id} look="page" onLog={(lead) => setTarget(toTarget(lead))} />
      <LogSheet
        target={target}
        onClose={() => setTarget(null)}
        onLogged={(done) => {
          setTarget(null)
          setLogged(done)
        }}
      />
      {logged && <LoggedBar logged={logged} onGone={() => setLogged(null)} />}
    </>
  )
}
