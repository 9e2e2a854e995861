import { numberIn, objectIn, textIn, type JsonObject } from '../_kernel/json-object'
import type { WecomAgent } from './wecom-world'
import { checkTemplateCard } from './wecom-template-card'

/** What a message would look like on a phone. */
export interface ShownMessage {
  title: string
  text: string
  link: string
}

export interface MessageKind {
  /** The errcode a bad content is refused with; 0 when it is good. */
  check(content: JsonObject, agent: WecomAgent): number
  show(content: JsonObject): ShownMessage
}

const MOST_CONTENT_BYTES = 2048
const charsOf = (text: string): number => Array.from(text).length
const stripTags = (html: string): string =>
  html
    .replace(/<\/div>|<br\s*\/?>/g, '\n')
    .replace(/<[^>]+>/g, '')
    .trim()

/** The platform cuts a text at 2048 bytes and sends the rest without complaint. */
const cutContent = (content: string): string =>
  Buffer.from(content)
    .subarray(0, MOST_CONTENT_BYTES)
    .toString('utf8')
    .replace(/\uFFFD+$/, '')

function checkTextCard(card: JsonObject): number {
  if (!textIn(card, 'title')) return 41016
  if (!textIn(card, 'description')) return 41033
  const url = textIn(card, 'url')
  if (!url) return 41010
  if (!/^https?:\/\//.test(url)) return 45034
  // The real platform cuts most of these; being strict here shows the overflow before a person sees half a sentence.
  const isTooLong = charsOf(textIn(card, 'title')) > 128 || charsOf(textIn(card, 'description')) > 512
  return isTooLong || Buffer.byteLength(url) > 2048 || charsOf(textIn(card, 'btntxt')) > 4 ? 45002 : 0
}

function checkNotice(notice: JsonObject, agent: WecomAgent): number {
  if (!agent.miniprogramAppId) return 48002
  if (textIn(notice, 'appid') !== agent.miniprogramAppId) return 40058
  const isFourToTwelve = (text: string): boolean => charsOf(text) >= 4 && charsOf(text) <= 12
  const description = textIn(notice, 'description')
  if (!isFourToTwelve(textIn(notice, 'title')) || (description && !isFourToTwelve(description))) return 40058
  if (Buffer.byteLength(textIn(notice, 'page')) > 1024) return 40058
  const items = itemsOf(notice)
  return items.length <= 10 && items.every(({ key, value }) => charsOf(key) <= 10 && charsOf(value) <= 30) ? 0 : 40058
}

function itemsOf(notice: JsonObject): { key: string; value: string }[] {
  const items = Array.isArray(notice.content_item) ? notice.content_item : []
  return items.map((_, index) => {
    const item = objectIn({ item: items[index] }, 'item')
    return { key: textIn(item, 'key'), value: textIn(item, 'value') }
  })
}

const showLink = (action: JsonObject): string =>
  numberIn(action, 'type') === 2 ? textIn(action, 'pagepath') : textIn(action, 'url')

/** The kinds of app messages the stand-in takes; news and media kinds come with the features that send them. */
export const MESSAGE_KINDS: Readonly<Record<string, MessageKind>> = {
  text: {
    check: (content) => (textIn(content, 'content') ? 0 : 44004),
    show: (content) => ({ title: '', text: cutContent(textIn(content, 'content')), link: '' }),
  },
  markdown: {
    check(content) {
      if (!textIn(content, 'content')) return 44004
      return Buffer.byteLength(textIn(content, 'content')) > MOST_CONTENT_BYTES ? 45002 : 0
    },
    show: (content) => ({ title: '', text: textIn(content, 'content'), link: '' }),
  },
  textcard: {
    check: checkTextCard,
    show: (card) => ({
      title: textIn(card, 'title'),
      text: stripTags(textIn(card, 'description')),
      link: textIn(card, 'url'),
    }),
  },
  miniprogram_notice: {
    check: checkNotice,
    show: (notice) => ({
      title: textIn(notice, 'title'),
      text: [textIn(notice, 'description'), ...itemsOf(notice).map(({ key, value }) => `${key}：${value}`)]
        .filter(Boolean)
        .join('\n'),
      link: textIn(notice, 'page'),
    }),
  },
  template_card: {
    check: checkTemplateCard,
    show: (card) => ({
      title: textIn(objectIn(card, 'main_title'), 'title'),
      text: [textIn(objectIn(card, 'main_title'), 'desc'), textIn(card, 'sub_title_text')].filter(Boolean).join('\n'),
      link: showLink(objectIn(card, 'card_action')),
    }),
  },
}
