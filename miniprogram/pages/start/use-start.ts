import { useCallback, useEffect, useRef, useState } from 'react'
import type { Outputs } from '@shared/contract'
import { api } from '@/platform/call'
import { CallRefused, isCallFailure, type CallFailure } from '@/platform/call-error'
import { isWecom, proveLogin } from '@/platform/login'
import { open, openLink, relaunch } from '@/platform/navigate'
import { readEntry } from '@/platform/scan'
import { enterSession, sessionToken, updateMe, type Me } from '@/platform/session'
import { isPersona, type Persona } from './persona'
import { rememberCompany, visitedCompanies, type Visited } from './visited'

type Company = Outputs['tenant']['readCompany']

/** Where a visitor stands at the door. */
export type Door =
  | { at: 'opening' }
  /** Which company is not known yet, or was named wrongly. */
  | { at: 'lost'; visited: Visited[]; wrongCode: string | null }
  | { at: 'choosing'; tenantCode: string; company: Company }
  | { at: 'stopped'; failure: CallFailure }

/** The company: as just chosen, from the link or code, else the last one visited, else the one this build belongs to. */
const tenantCodeNow = (chosen: string | null): string | null =>
  chosen ?? readEntry().tenantCode ?? visitedCompanies()[0]?.code ?? (TENANT_CODE === '' ? null : TENANT_CODE)

type Opened = Outputs['session']['openDemo']

/** The company of this code; null when there is none. */
const findCompany = (tenantCode: string): Promise<Company | null> =>
  api.tenant.readCompany({ tenantCode }).catch((error: unknown) => {
    if (error instanceof CallRefused && error.code === 'NOT_FOUND') return null
    throw error
  })

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
    rememberCompany({ code: me.tenantCode, name: me.tenantName })
    const { from } = readEntry().query
    if (from) await openLink(from)
    else if (me.kind === 'member') await relaunch('/features/ticket/pages/home/index')
    else await open('/pages/today/index')
  }, [])

  const knock = useCallback(
    async (chosen: string | null) => {
      if (chosen === null && sessionToken() !== null && !isPersona(readEntry().query.persona)) {
        const me = await api.session.me({})
        updateMe(me)
        return welcome(me)
      }
      const tenantCode = tenantCodeNow(chosen)
      if (tenantCode === null) return setDoor({ at: 'lost', visited: visitedCompanies(), wrongCode: null })
      const company = await findCompany(tenantCode)
      if (company === null) return setDoor({ at: 'lost', visited: visitedCompanies(), wrongCode: tenantCode })
      const opened = await openSilently(tenantCode, company)
      if (opened === null) return setDoor({ at: 'choosing', tenantCode, company })
      enterSession(opened.session, opened.me)
      await welcome(opened.me)
    },
    [welcome],
  )

  const begin = useCallback(
    async (chosen: string | null = null) => {
      setDoor({ at: 'opening' })
      try {
        await knock(chosen)
      } catch (error) {
        if (!isCallFailure(error)) throw error
        setDoor({ at: 'stopped', failure: error })
      }
    },
    [knock],
  )

  /** Another company: the chooser, whatever was visited last. */
  const leaveCompany = useCallback(() => setDoor({ at: 'lost', visited: visitedCompanies(), wrongCode: null }), [])

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

  return { door, begin, enter, bePersona, leaveCompany }
}
