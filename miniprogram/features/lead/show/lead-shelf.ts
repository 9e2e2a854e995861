import { create } from 'zustand'
import { open } from '@/platform/navigate'
import type { LeadFilter } from '../lead.calls'

const everything: LeadFilter = { state: null, ownerId: null, channelId: null, result: null, from: null, to: null }

interface Shelf {
  filter: LeadFilter
}

const useShelf = create<Shelf>(() => ({ filter: everything }))

/** What the list of leads shows; a tab page takes no query, so the filter stands beside it. */
export const useLeadFilter = (): LeadFilter => useShelf(({ filter }) => filter)

export const changeLeadFilter = (parts: Partial<LeadFilter>): void =>
  useShelf.setState(({ filter }) => ({ filter: { ...filter, ...parts } }))

/** Opens the list on exactly these leads. */
export function showLeads(parts: Partial<LeadFilter>): void {
  useShelf.setState({ filter: { ...everything, ...parts } })
  void open('/pages/leads/index')
}

export const isFiltered = (filter: LeadFilter): boolean => Object.values(filter).some((part) => part !== null)
