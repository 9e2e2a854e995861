import { useMe } from '@/platform/session'

/** Only the owner (老板) changes settings; until we know who is here the server decides. */
export function useMayChange(): boolean {
  const me = useMe()
  return me === null || me.role === 'owner'
}

/** Managers (主管) too arrange how after-sales works. */
export function useMayArrange(): boolean {
  const me = useMe()
  return me === null || me.role === 'owner' || me.role === 'manager'
}
