import type { JobSlice } from '../_kernel/job'

declare module '../_kernel/aftermath' {
  interface EventPayloads {
    /** The next rows of a file to read. */
    'custody.read': JobSlice
    /** The next rows to judge. */
    'custody.check': JobSlice
    /** The next rows to make customers of. */
    'custody.commit': JobSlice
    /** The next rows to take back. */
    'custody.undo': JobSlice
  }
}
