import { keepPreviousData, useQuery } from '@tanstack/react-query'
import type { Outputs } from '@shared/contract'
import { api } from '@/platform/call'
import type { DayRange } from './period'

export type Report = Outputs['lead']['report']

/** Figures of a period; the last ones stay on the screen while others are counted. */
export const useReport = (range: DayRange) =>
  useQuery({
    queryKey: ['lead', 'report', range],
    queryFn: () => api.lead.report(range),
    placeholderData: keepPreviousData,
  })
