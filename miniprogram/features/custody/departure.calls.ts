import { useQuery } from '@tanstack/react-query'
import type { Outputs } from '@shared/contract'
import { brandId } from '@shared/kernel/ids'
import { api } from '@/platform/call'
import { useCommand } from '@/platform/use-command'

export type Departure = Outputs['custody']['previewDeparture']
export type DepartureReport = NonNullable<Departure['report']>

/** What will move when this colleague leaves, or how it went. */
export const useDeparture = (staffId: string) =>
  useQuery({
    queryKey: ['custody', 'departure', staffId],
    queryFn: () => api.custody.previewDeparture({ staffId: brandId(staffId) }),
    enabled: staffId !== '',
  })

export const useDepart = () =>
  useCommand(api.custody.depart, { refreshes: [['custody'], ['staff'], ['customer'], ['lead'], ['ticket']] })
