import type { Outputs } from '@shared/contract'
import { create } from 'zustand'
import { forget, readStored, store } from './storage'

/** Who is at this phone, as the server said when the session opened. */
export type Me = Outputs['session']['me']

interface Session {
  token: string | null
  me: Me | null
}

const KEY = 'session'

function readKept(): string | null {
  const kept = readStored(KEY)
  return typeof kept === 'string' ? kept : null
}

const useSession = create<Session>(() => ({ token: readKept(), me: null }))

export const sessionToken = (): string | null => useSession.getState().token

/** Who is at this phone; null until `session.me` answered or a session was opened. */
export const useMe = (): Me | null => useSession((session) => session.me)

/** Begins a session and keeps its token on this phone. */
export function enterSession(token: string, me: Me): void {
  store(KEY, token)
  useSession.setState({ token, me })
}

/** Refreshes who is at this phone, e.g. after going off duty. */
export const updateMe = (me: Me): void => useSession.setState({ me })

/** Ends the session on this phone; the server's side is ended by `session.close`. */
export function dropSession(): void {
  forget(KEY)
  useSession.setState({ token: null, me: null })
}
