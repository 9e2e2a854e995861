import { keepPreviousData, useInfiniteQuery, useQuery } from '@tanstack/react-query'
import type { Outputs } from '@shared/contract'
import type { ImportVerdict } from '@shared/custody/import.types'
import { api } from '@/platform/call'
import { useCommand } from '@/platform/use-command'

export type Import = Outputs['custody']['readImport']
export type ImportEntry = Outputs['custody']['listImports']['items'][number]

const firstPage = (): string | null => null
const refreshes = [['custody'], ['customer']] as const

export const useImports = () =>
  useInfiniteQuery({
    queryKey: ['custody', 'imports'],
    queryFn: ({ pageParam }) => api.custody.listImports({ cursor: pageParam }),
    initialPageParam: firstPage(),
    getNextPageParam: (page) => page.nextCursor,
  })

export const useImport = (importId: string) =>
  useQuery({ queryKey: ['custody', 'import', importId], queryFn: () => api.custody.readImport({ importId }) })

/** Rows with their verdicts; `keptOnly` those the undo left. */
export const useImportRows = (filter: { importId: string; verdict: ImportVerdict | null; keptOnly: boolean }) =>
  useInfiniteQuery({
    queryKey: ['custody', 'rows', filter],
    queryFn: ({ pageParam }) => api.custody.listImportRows({ ...filter, cursor: pageParam }),
    initialPageParam: firstPage(),
    getNextPageParam: (page) => page.nextCursor,
    placeholderData: keepPreviousData,
  })

/** Who may own what a file names nobody for. */
export const useOwners = () =>
  useQuery({
    queryKey: ['staff', 'list', 'active'],
    queryFn: () => api.staff.list({}),
    select: ({ items }) => items.filter(({ role }) => role !== 'agent'),
  })

export const useOpenImport = () => useCommand(api.custody.openImport, { refreshes })
export const useCheck = () => useCommand(api.custody.checkImport, { refreshes })
export const useCommit = () => useCommand(api.custody.commitImport, { refreshes })
export const useStop = () => useCommand(api.custody.stopImport, { refreshes })
export const useUndo = () => useCommand(api.custody.undoImport, { refreshes })
export const useWriteErrors = () => useCommand(api.custody.writeErrors)
export const linkFile = async (fileId: Outputs['custody']['writeErrors']['fileId']): Promise<string> =>
  (await api.file.link({ fileId })).url
