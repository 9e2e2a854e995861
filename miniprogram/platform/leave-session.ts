import { currentPath, relaunch } from './navigate'
import { queryClient } from './query-client'
import { dropSession } from './session'

const START = '/pages/start/index'

/** Ends the session on this phone, forgets what it has read and goes to the door. */
export function leaveSession(): void {
  dropSession()
  queryClient.clear()
  if (currentPath() !== START) void relaunch(START)
}
