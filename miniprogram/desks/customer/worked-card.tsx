import { useState } from 'react'
import { CustomerCard, type CustomerCardProps } from '@/features/customer/show/customer-card'
import { LoggedBar } from '@/features/followup/show/logged-bar'
import { LogSheet, type Logged, type LogTarget } from '@/features/followup/show/log-sheet'

type WorkedCardProps = Omit<CustomerCardProps, 'onLog'>

/** The card with 记跟进 at hand. */
export function WorkedCard(props: WorkedCardProps) {
  const [target, setTarget] = useState<LogTarget | null>(null)
  const [logged, setLogged] = useState<Logged | null>(null)
  return (
    <>
      <CustomerCard
        {...props}
        onLog={({ id, name, shortName, contacts }) => {
          const person = contacts.find(({ isPrimary }) => isPrimary) ?? contacts[0]
          setTarget({
            customerId: id,
            leadId: null,
            title: [shortName || name, person?.name].filter(Boolean).join(' · '),
            phone: person?.phone ?? null,
          })
        }}
      />
      <LogSheet
        target={target}
        onClose={() => setTarget(null)}
        onLogged={(outcome) => {
          setTarget(null)
          setLogged(outcome)
        }}
      />
      {logged !== null && <LoggedBar logged={logged} onGone={() => setLogged(null)} />}
    </>
  )
}
