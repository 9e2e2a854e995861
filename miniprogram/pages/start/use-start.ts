import { useCallback, useEffect, useRef, useState } from 'react'
import type { Outputs } from '@shared/contract'
import { api } from '@/platform/call'
import { isCallFailure, type CallFailure } from '@/platform/call-error'
import { isWecom, proveLogin } from '@/platform/login'
import { open, openLink } from '@/platform/navigate'
import { readEntry } from '@/platform/scan'
import { enterSession, sessionToken, updateMe, type Me } from '@/platform/session'
import { readStored, store } from '@/platform/storage'
import { isPersona, type Persona } from './persona'

type Company = Outputs['tenant']['readCompany']

/** Where a visitor stands at the door. */
export type Door =
  | { at: 'opening' }
  | { at: 'choosing'; tenantCode: string; company: Company }
  | { at: 'customer'; me: Me }
  | { at: 'stopped'; failure: CallFailure }

const TENANT_KEY = 'tenant'

/** The company: from the link or code, else the last one visited, else the one this build belongs to. */
function tenantCodeNow(): string {
  const last = readStored(TENANT_KEY)
  return readEntry().tenantCode ?? (typeof last === 'string' ? last : TENANT_CODE)
}

type Opened = Outputs['session']['openDemo']

/** Opens a session without asking when the phone can prove who holds it; null when the visitor must choose. */
async function openSilently(tenantCode: string, company: Company): Promise<Opened | null> {
  const { persona, nth } = readEntry().query
  if (isPersona(persona)) return api.session.openDemo({ persona, nth: Number(nth ?? 0) })
  if (company.mode === 'demo' && !isWecom()) return null
  const proof = await proveLogin()
  if (proof === null) return null
  const login = { tenantCode, code: proof.code }
  return proof.way === 'wecom' ? api.session.openWecom(login) : api.session.openWechat(login)
}

/** Decides by the session where a visitor belongs, and opens one when there is none. */
export function useStart() {
  const [door, setDoor] = useState<Door>({ at: 'opening' })
  const hasBegun = useRef(false)

  const welcome = useCallback(async (me: Me) => {
    store(TENANT_KEY, me.tenantCode)
    const { from } = readEntry().query
    if (me.kind === 'member') setDoor({ at: 'customer', me })
    else if (from) await openLink(from)
    else await open('/pages/today/index')
  }, [])

  const begin = useCallback(async () => {
    setDoor({ at: 'opening' })
    try {
      if (sessionToken() !== null && !isPersona(readEntry().query.persona)) {
        const me = await api.session.me({})
        updateMe(me)
        return await welcome(me)
      }
      const tenantCode = tenantCodeNow()
      const company = await api.tenant.readCompany({ tenantCode })
      const opened = await openSilently(tenantCode, company)
      if (opened === null) return setDoor({ at: 'choosing', tenantCode, company })
      enterSession(opened.session, opened.me)
      await welcome(opened.me)
    } catch (error) {
      if (!isCallFailure(error)) throw error
      setDoor({ at: 'stopped', failure: error })
    }
  }, [welcome])

  const enter = useCallback(
    async (opened: Opened) => {
      enterSession(opened.session, opened.me)
      await welcome(opened.me)
    },
    [welcome],
  )

  const bePersona = useCallback(
    async (persona: Persona) => {
      try {
        await enter(await api.session.openDemo({ persona }))
      } catch (error) {
        if (!isCallFailure(error)) throw error
        setDoor({ at: 'stopped', failure: error })
      }
    },
    [enter],
  )

  useEffect(() => {
    if (hasBegun.current) return
    hasBegun.current = true
    void begin()
  }, [begin])

  return { door, begin, enter, bePersona }
}
