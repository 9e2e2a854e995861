import * as z from 'zod'
import { command } from '../kernel/contract'
import { looseRecord, text } from '../kernel/fields'
import { receipt } from './lead.contract'

/** What websites and form tools post to `/intake/:formKey`. Not a word of the phone: a door of its own. */
export const intakeContract = {
  receive: command
    .input(z.object({ formKey: text('表单代号', 40), body: looseRecord() }))
    .errors({ NOTHING_POSTED: {} })
    .output(receipt),
}
