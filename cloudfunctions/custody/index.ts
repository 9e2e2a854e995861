import { importLabels } from '@shared/custody/import.labels'
import { word } from '../_kernel/word'
import { importEvents, importOperations } from './import-operations'

export const custody = word(
  'custody',
  { ...importOperations },
  { labels: { ...importLabels }, events: { ...importEvents } },
)
