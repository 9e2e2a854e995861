import { useState } from 'react'
import { toast } from '@/platform/feedback'
import { call } from '@/platform/phone'
import { useShowPhone, type LeadDetail } from '../lead.calls'

interface Shown {
  phone: string | null
  dial: string | null
}

/** The number of a lead: asked for when it is to be seen or dialled, so that the server can note who saw it. */
export function useReach(lead: LeadDetail) {
  const showing = useShowPhone()
  const [shown, setShown] = useState<Shown | null>(null)
  const ask = async (): Promise<Shown | null> => {
    if (shown !== null) return shown
    const answer = await showing.run({ leadId: lead.id })
    if (answer === null) toast('没有取到号码，请稍后再试')
    else setShown(answer)
    return answer
  }
  const dial = async () => {
    const reach = await ask()
    if (reach?.dial) await call(reach.dial)
  }
  return { phone: shown?.phone ?? lead.phone, isMasked: shown === null && lead.isMasked, show: ask, dial }
}

export type Reach = ReturnType<typeof useReach>
