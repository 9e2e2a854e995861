import type { ImportMapping } from './import.types'

/** A list of customers needs to say who they are. */
export const hasName = (mapping: ImportMapping): boolean => mapping.includes('name') || mapping.includes('contactName')
