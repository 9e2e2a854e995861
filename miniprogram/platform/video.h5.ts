import { askForFiles } from './ask-for-files.h5'
import { keepBytes } from './photo-database'
import type { PickedPhoto } from './platform.types'

/** What the house takes (shared/file/file.rules.ts), so that nobody waits for a refusal. */
export const MOST_VIDEO_BYTES = 20 * 1024 * 1024

/** As in video.ts, by the browser's own dialogue. */
export async function pickVideo(): Promise<PickedPhoto | null> {
  const [file] = await askForFiles({ accept: 'video/*', isSeveral: false })
  return file === undefined ? null : { path: await keepBytes(file), name: 'video.mp4', sizeBytes: file.size }
}
