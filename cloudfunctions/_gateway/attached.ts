import type { Ports } from '../_kernel/ports'

/** Whether a colleague may see what a file hangs on, asked of the word that owns it. */
export const maySeeAttached: Ports['maySeeAttached'] = async () => false
