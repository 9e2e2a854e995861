import { normaliseText } from '../kernel/text'

export type FollowupWay = 'call' | 'wechat' | 'visit' | 'other'

export interface FollowupContent {
  way: FollowupWay
  result: string
  words: string
  fileCount: number
}

/** A letter, a character or a digit: dots and smileys say nothing. */
const SAYS_SOMETHING = /[\p{L}\p{N}]/u
const saysSomething = (text: string): boolean => SAYS_SOMETHING.test(normaliseText(text))

/** What reps note when nobody was reached. */
const NOT_REACHED =
  /^(?:电话|微信)?(?:没接通?|未接通?|没接听?|未接听?|没人接|无人接听?|打不通|没打通|占线|忙线|关机|停机|空号|拒接|挂断|没回|未回复?|没回复|没通过|未通过)$/

/** Whether anything was written at all, so that saving it makes sense. */
export const hasContent = ({ result, words, fileCount }: FollowupContent): boolean =>
  saysSomething(result) || saysSomething(words) || fileCount > 0

/**
 * 有效跟进: it has content and an attempt. A call, a chat or a visit is an attempt by itself, also when nobody answered
 * (没接通): the rep did their part. What else (`other`) may be anything, so it needs words that say what was tried.
 */
export const isValidFollowup = (content: FollowupContent): boolean =>
  hasContent(content) && (content.way !== 'other' || saysSomething(content.words))

/** Whether somebody was reached: a valid follow-up whose only content is not 没接通 or the like. */
export const isContact = (content: FollowupContent): boolean =>
  isValidFollowup(content) && !(NOT_REACHED.test(normaliseText(content.result)) && !saysSomething(content.words))
