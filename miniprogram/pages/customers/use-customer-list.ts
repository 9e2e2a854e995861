import { useState } from 'react'
import {
  useCustomers,
  useCustomerSearch,
  type CustomerRow,
  type Grade,
  type Stage,
} from '@/features/customer/customer.calls'
import { useRested } from '@/platform/use-rested'

/** Typing rests before the server is asked. */
const REST_MS = 250

export type StageChoice = Stage | 'all'
export type GradeChoice = Grade | 'any'

/** The rows on the screen: a search as soon as there is a text, else the list as it is narrowed. */
export function useCustomerList() {
  const [text, setText] = useState('')
  const [stage, setStage] = useState<StageChoice>('all')
  const [grade, setGrade] = useState<GradeChoice>('any')
  const wanted = useRested(text.trim(), REST_MS)
  const isSearching = wanted !== '' && text.trim() !== ''
  const list = useCustomers({ stage: stage === 'all' ? null : stage, grade: grade === 'any' ? null : grade })
  const search = useCustomerSearch(isSearching ? wanted : '')
  const shown = isSearching ? search : list
  const rows: readonly CustomerRow[] | undefined = isSearching
    ? search.data
    : list.data?.pages.flatMap(({ items }) => items)
  return {
    text,
    setText,
    stage,
    setStage,
    grade,
    setGrade,
    wanted,
    isSearching,
    rows,
    error: rows === undefined ? shown.error : null,
    isStale: rows !== undefined && shown.error !== null,
    refresh: () => shown.refetch(),
    hasMore: !isSearching && list.hasNextPage,
    isLoadingMore: list.isFetchingNextPage,
    more: () => {
      if (!isSearching && list.hasNextPage && !list.isFetchingNextPage) void list.fetchNextPage()
    },
  }
}

export type CustomerList = ReturnType<typeof useCustomerList>
