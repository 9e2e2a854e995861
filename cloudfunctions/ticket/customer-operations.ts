import { add, confirm, reopen } from './answer-own'
import { listMine, poll, prepare, track } from './follow-own'
import { submit } from './submit-ticket'

/** What a customer does (我要售后). */
export const customerOperations = { prepare, submit, listMine, track, poll, add, confirm, reopen }
