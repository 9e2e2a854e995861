import * as z from 'zod'
import { command, query } from '../kernel/contract'
import { cursor, id, idOut, optionalText, page, text } from '../kernel/fields'
import { entryKinds, ticketKinds, ticketStates } from './ticket.types'

export const ticketKind = z.enum(ticketKinds)
export const ticketState = z.enum(ticketStates)

/** Photos and one short video with their words. */
const MOST_FILES = 10
export const fileIds = () => z.array(id<'File'>()).max(MOST_FILES, '最多 9 张照片和 1 段视频').default([])

const stars = z.int('请选 1 到 5 分').min(1, '请选 1 到 5 分').max(5, '请选 1 到 5 分')

const orderChoice = z.object({
  id: z.string(),
  number: z.string(),
  orderedAt: z.string(),
  /** 秋款连帽卫衣 等 3 款 · 200 件. */
  summary: z.string(),
})

export const articleHit = z.object({ id: z.string(), title: z.string(), body: z.string() })

/** One line of the thread as the customer may read it: never an internal note, a phone number or a colleague's id. */
const trackedEntry = z.object({
  id: z.string(),
  at: z.string(),
  kind: z.enum(entryKinds),
  author: z.enum(['me', 'agent', 'system']),
  /** The first name the company shows, e.g. 苏晴; empty for the system. */
  name: z.string(),
  words: z.string(),
  fileIds: z.array(idOut<'File'>()),
})

const rating = {
  score: stars,
  tags: z.array(text('标签', 12)).max(6, '标签最多 6 个').default([]),
  words: optionalText('想说的话', 500),
}

const rated = z.object({
  score: z.int().nullable(),
  tags: z.array(z.string()),
  words: z.string(),
  mayRate: z.boolean(),
})

/** What became of a bad rating, once the manager has done something: 您的反馈已改进. */
const improvement = z.object({ at: z.string(), words: z.string() }).nullable()

const survey = rated.extend({ companyName: z.string(), recovery: improvement })

const track = z.object({
  id: idOut<'Ticket'>(),
  number: z.string(),
  kind: ticketKind,
  state: ticketState,
  /** Grows with every change the customer may see; what `poll` compares. */
  revision: z.int(),
  createdAt: z.string(),
  orderNumber: z.string().nullable(),
  agentName: z.string().nullable(),
  /** What we promise now: 先回复, 给结果, or what we wait for; in a sentence. */
  promise: z.string(),
  promiseBy: z.string().nullable(),
  /** submitted → assigned → in_progress → resolved → rated, each with its time once reached. */
  steps: z.array(z.object({ name: z.string(), at: z.string().nullable() })),
  entries: z.array(trackedEntry),
  survey: rated.nullable(),
  recovery: improvement,
  may: z.object({ add: z.boolean(), confirm: z.boolean(), reopen: z.boolean() }),
})

const ownTicket = z.object({
  id: idOut<'Ticket'>(),
  number: z.string(),
  kind: ticketKind,
  state: ticketState,
  words: z.string(),
  updatedAt: z.string(),
  /** Something new since the customer last looked. */
  hasNews: z.boolean(),
})

/** What a customer does about after-sales (我要售后). */
export const ticketContract = {
  /** What the page needs before a word is typed. */
  prepare: query.input(z.object({})).output(
    z.object({
      companyName: z.string(),
      /** 工作日 9:00–18:00，2 小时内回复. */
      promise: z.string(),
      /** Masked; null while the person has not verified one. */
      phone: z.string().nullable(),
      orders: z.array(orderChoice),
      /** The company's form 留下需求; null without one. */
      formKey: z.string().nullable(),
      /** Template ids to ask consent for at the submitting tap: at most three, what the customer would miss most first. */
      templateIds: z.array(z.string()),
    }),
  ),
  /** Ready answers for what is being typed; three at most. */
  suggest: query
    .input(z.object({ words: optionalText('描述', 2_000), kind: ticketKind.nullable().default(null) }))
    .output(z.object({ items: z.array(articleHit) })),
  /** Somebody unfolds a ready answer: counted once per person, so that "shown" means read and typing writes nothing. */
  openArticle: command.input(z.object({ articleId: z.string().max(40) })).output(z.object({ shown: z.int() })),
  /** Did a ready answer help? Counted once per person and article; another opinion replaces the first. */
  markHelpful: command
    .input(z.object({ articleId: z.string().max(40), isHelpful: z.boolean() }))
    .output(z.object({ helpful: z.int() })),
  submit: command
    .input(
      z.object({
        kind: ticketKind,
        words: text('遇到的问题', 2_000),
        orderId: z.string().max(40).nullable().default(null),
        fileIds: fileIds(),
        /** Only from somebody who has verified no phone; unverified, so it links to no customer. */
        phone: optionalText('联系电话', 40),
      }),
    )
    .errors({ PHONE_NEEDED: {}, PHONE_UNREADABLE: {}, CONTENT_REFUSED: {}, ORDER_GONE: {} })
    .output(
      z.object({
        ticketId: idOut<'Ticket'>(),
        number: z.string(),
        agentName: z.string().nullable(),
        /** By when somebody answers, honest about nights, holidays and an empty desk. */
        answerBy: z.string(),
      }),
    ),
  listMine: query.input(z.object({ cursor: cursor() })).output(page(ownTicket)),
  track: query.input(z.object({ ticketId: id<'Ticket'>() })).output(track),
  /** The same while nothing changed (`track` null), for an open page every 2.5 s: one indexed statement. */
  poll: query
    .input(z.object({ ticketId: id<'Ticket'>(), revision: z.int() }))
    .output(z.object({ revision: z.int(), track: track.nullable() })),
  add: command
    .input(z.object({ ticketId: id<'Ticket'>(), words: optionalText('补充说明', 2_000), fileIds: fileIds() }))
    .errors({ NOTHING_ADDED: {}, TICKET_CLOSED: {}, CONTENT_REFUSED: {} })
    .output(z.object({ revision: z.int() })),
  /** Resolved indeed: closes the ticket. */
  confirm: command
    .input(z.object({ ticketId: id<'Ticket'>() }))
    .errors({ NOT_RESOLVED: {} })
    .output(z.object({ state: ticketState, revision: z.int() })),
  reopen: command
    .input(z.object({ ticketId: id<'Ticket'>(), words: text('哪里还没解决', 2_000) }))
    .errors({ NOT_RESOLVED: {}, REOPEN_TOO_LATE: {}, CONTENT_REFUSED: {} })
    .output(z.object({ state: ticketState, revision: z.int() })),
  /** One tap: the stars; tags and words may follow with a second call until the page is left. */
  rate: command
    .input(
      z.object({
        ticketId: id<'Ticket'>(),
        ...rating,
      }),
    )
    .errors({ NOT_RESOLVED: {}, RATED_ALREADY: {}, SURVEY_LAPSED: {} })
    .output(z.object({ revision: z.int() })),
  /** A question that is about no ticket, sent to many at once: opened from its message. */
  readSurvey: query.input(z.object({ surveyId: z.string().max(40) })).output(survey),
  answerSurvey: command
    .input(z.object({ surveyId: z.string().max(40), ...rating }))
    .errors({ NOT_RESOLVED: {}, RATED_ALREADY: {}, SURVEY_LAPSED: {} })
    .output(survey),
}
