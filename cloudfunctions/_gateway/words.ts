import type { Word } from '../_kernel/word'
import { file } from '../file'
import { message } from '../message'
import { session } from '../session'
import { staff } from '../staff'
import { tenant } from '../tenant'

/** Every word of the house, lowest first. */
export const words: readonly Word[] = [tenant, staff, file, session, message]
