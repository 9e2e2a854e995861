import { askForFiles } from './ask-for-files.h5'
import { keepBytes } from './photo-database'
import type { PickedPhoto } from './platform.types'

/** As in pick-sheet.ts, by the browser's own dialogue. */
export async function pickSheet(): Promise<PickedPhoto | null> {
  const [file] = await askForFiles({ accept: '.xlsx,.xls,.csv,.txt', isSeveral: false })
  return file === undefined ? null : { path: await keepBytes(file), name: file.name, sizeBytes: file.size }
}
