import { stateWords } from '@shared/lead/lead.labels'
import { leadStates, type LeadState } from '@shared/lead/lead.types'
import type { Segment } from '@/ui/segments'

export type StateShelf = LeadState | 'all'

/** What a rep works on comes first; what waits for anybody only concerns managers. */
export const toStateSegments = (isManaging: boolean): Segment<StateShelf>[] => [
  { value: 'all', label: '全部' },
  ...leadStates
    .filter((state) => isManaging || state !== 'unassigned')
    .map((state) => ({ value: state, label: stateWords[state] })),
]
