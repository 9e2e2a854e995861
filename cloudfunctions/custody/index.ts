import { importLabels } from '@shared/custody/import.labels'
import { departureLabels } from '@shared/custody/departure.labels'
import { word } from '../_kernel/word'
import { depart } from './depart-staff'
import { importEvents, importOperations } from './import-operations'
import { previewDeparture } from './read-departure'

export const custody = word(
  'custody',
  { ...importOperations, previewDeparture, depart },
  { labels: { ...importLabels, ...departureLabels }, events: { ...importEvents } },
)
