import { staffWith } from '../kernel/policy'

/** A colleague leaves: seen and decided by the owner, who edits people. */
export const mayDepart = staffWith('owner')
