import * as z from 'zod'
import { brandId, ID_GRAMMAR, type Id } from './ids'

/** A required text of 1 to `max` characters, trimmed. @param what how the sentence names it, e.g. 称呼 */
export const text = (what: string, max: number) =>
  z
    .string({ error: `请填写${what}` })
    .trim()
    .min(1, `请填写${what}`)
    .max(max, `${what}最多 ${max} 个字`)

/** A text that may be empty or missing; missing becomes ''. */
export const optionalText = (what: string, max: number) =>
  z.string().trim().max(max, `${what}最多 ${max} 个字`).default('')

/** An id of one noun, checked by grammar; whether the row exists and is yours is answered by NOT_FOUND. */
export const id = <Noun extends string>() =>
  z
    .string({ error: '缺少编号' })
    .regex(ID_GRAMMAR, '编号不正确')
    .transform((value) => brandId<Noun>(value))

/** An id going out: the same text, already branded. */
export const idOut = <Noun extends string>() => z.custom<Id<Noun>>((value) => typeof value === 'string')

export const instant = () =>
  z.iso.datetime({ offset: true, error: '时间格式不正确' }).transform((value) => new Date(value).toISOString())

export const calendarDate = () => z.iso.date('日期格式不正确')

/** The cursor of a page: opaque to the phone, `null` on the first page and after the last. */
export const cursor = () => z.string().max(200, '翻页位置不正确').nullable().default(null)

export const page = <T extends z.ZodType>(item: T) =>
  z.object({ items: z.array(item), nextCursor: z.string().nullable() })

/** An object that stays as sent, for free-form answers of forms. */
export const looseRecord = () => z.record(z.string().max(100, '字段名太长'), z.unknown())
