import type { JsonObject } from '../_kernel/json-object'

interface CardLine {
  text: string
  tone?: 'gray' | 'normal' | 'highlight'
}

interface TextCard {
  kind: 'textcard'
  title: string
  lines: readonly CardLine[]
  url: string
  buttonText?: string
}

interface MiniprogramNotice {
  kind: 'miniprogram_notice'
  appId: string
  /** Path inside the mini-program with its query, at most 1024 bytes. */
  page?: string
  /** 4 to 12 characters. */
  title: string
  description?: string
  isFirstItemEmphasized?: boolean
  items?: readonly { key: string; value: string }[]
}

/** One message to staff, as the platform's own kinds; words that are too long are cut, never refused. */
export type AppMessage =
  | { kind: 'text'; content: string }
  | { kind: 'markdown'; content: string }
  | TextCard
  | MiniprogramNotice
  | { kind: 'template_card'; card: JsonObject }

const bytesOf = (text: string): number => Buffer.byteLength(text)

/** Cuts to a number of characters without splitting one, and shows that it was cut. */
export function cutChars(text: string, most: number): string {
  const chars = Array.from(text)
  return chars.length <= most ? text : `${chars.slice(0, most - 1).join('')}…`
}

/** Cuts to a number of UTF-8 bytes without splitting a character, and shows that it was cut. */
export function cutBytes(text: string, most: number): string {
  if (bytesOf(text) <= most) return text
  const room = most - bytesOf('…')
  let used = 0
  let kept = ''
  for (const char of text) {
    used += bytesOf(char)
    if (used > room) break
    kept += char
  }
  return `${kept}…`
}

/** A stranger's wish ends up in these texts, and the platform renders tags: so none may come from data. */
const plain = (text: string): string => text.replace(/</g, '＜').replace(/>/g, '＞')

const isLink = (url: string): boolean => /^https?:\/\/\S+$/.test(url) && bytesOf(url) <= 2048

const DESCRIPTION_CHARS = 512

/** Lines as the platform's three div classes; a line that no longer fits is cut, the following ones are left out. */
function describeLines(lines: readonly CardLine[]): string {
  let text = ''
  for (const line of lines) {
    const [open, close] = [`<div class="${line.tone ?? 'normal'}">`, '</div>']
    const room = DESCRIPTION_CHARS - Array.from(text).length - open.length - close.length
    if (room < 2) break
    text += `${open}${cutChars(plain(line.text), room)}${close}`
  }
  return text
}

function textCardBody(card: TextCard): JsonObject | null {
  if (!card.title.trim() || card.lines.length === 0 || !isLink(card.url)) return null
  return {
    title: cutChars(plain(card.title), 128),
    description: describeLines(card.lines),
    url: card.url,
    ...(card.buttonText ? { btntxt: cutChars(card.buttonText, 4) } : {}),
  }
}

function noticeBody(notice: MiniprogramNotice): JsonObject | null {
  const isTooShort = (text: string): boolean => Array.from(text).length < 4
  if (isTooShort(notice.title) || bytesOf(notice.page ?? '') > 1024) return null
  if (notice.description !== undefined && isTooShort(notice.description)) return null
  return {
    appid: notice.appId,
    ...(notice.page ? { page: notice.page } : {}),
    title: cutChars(notice.title, 12),
    ...(notice.description ? { description: cutChars(notice.description, 12) } : {}),
    emphasis_first_item: notice.isFirstItemEmphasized ?? false,
    content_item: (notice.items ?? [])
      .slice(0, 10)
      .map(({ key, value }) => ({ key: cutChars(key, 10), value: cutChars(value, 30) })),
  }
}

function contentBody(message: AppMessage): JsonObject | null {
  if (message.kind === 'textcard') return textCardBody(message)
  if (message.kind === 'miniprogram_notice') return noticeBody(message)
  if (message.kind === 'template_card') return message.card
  if (!message.content.trim()) return null
  // Markdown is written by us: only a text may carry a stranger's words.
  return { content: cutBytes(message.kind === 'text' ? plain(message.content) : message.content, 2048) }
}

/** The message part of a `message/send` body; null when a cut could not make it valid (limits: WeCom path/90236). */
export function composeMessage(message: AppMessage): JsonObject | null {
  const content = contentBody(message)
  return content && { msgtype: message.kind, [message.kind]: content }
}
