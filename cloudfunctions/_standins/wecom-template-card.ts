import { isJsonObject, numberIn, objectIn, textIn, type JsonObject } from '../_kernel/json-object'
import type { WecomAgent } from './wecom-world'

const CARD_TYPES: ReadonlySet<string> = new Set([
  'text_notice',
  'news_notice',
  'button_interaction',
  'vote_interaction',
  'multiple_interaction',
])
const TASK_ID = /^[\w@-]{1,128}$/

const BAD_PARAMETER = 40058
const BAD_TASK_ID = 42014
const BAD_BUTTON_KEY = 42018
const NO_BUTTON_KEY = 42019
const NO_BUTTON_NAME = 42020
const NO_CALLBACK = 43012

const listIn = (body: JsonObject, field: string): JsonObject[] => {
  const list = body[field]
  return Array.isArray(list) ? list.filter(isJsonObject) : []
}

const fits = (body: JsonObject, field: string, most: number): boolean => Array.from(textIn(body, field)).length <= most

const isAction = (action: JsonObject): boolean =>
  numberIn(action, 'type') === 2 ? Boolean(textIn(action, 'appid')) : /^https?:\/\//.test(textIn(action, 'url'))

/** The words and lists every card may carry. */
function hasFittingTexts(card: JsonObject): boolean {
  const [main, emphasis] = [objectIn(card, 'main_title'), objectIn(card, 'emphasis_content')]
  const [rows, jumps] = [listIn(card, 'horizontal_content_list'), listIn(card, 'jump_list')]
  return (
    fits(main, 'title', 36) &&
    fits(main, 'desc', 44) &&
    fits(card, 'sub_title_text', 160) &&
    fits(emphasis, 'title', 14) &&
    fits(emphasis, 'desc', 22) &&
    rows.length <= 6 &&
    rows.every((row) => textIn(row, 'keyname') !== '' && fits(row, 'keyname', 5) && fits(row, 'value', 30)) &&
    jumps.length <= 3 &&
    jumps.every((jump) => textIn(jump, 'title') !== '' && fits(jump, 'title', 18))
  )
}

function checkButtons(card: JsonObject): number {
  const buttons = listIn(card, 'button_list')
  if (buttons.length < 1 || buttons.length > 6) return BAD_PARAMETER
  if (buttons.some((button) => !textIn(button, 'text'))) return NO_BUTTON_NAME
  if (buttons.some((button) => !textIn(button, 'key'))) return NO_BUTTON_KEY
  const keys = buttons.map((button) => textIn(button, 'key'))
  const isBad = keys.some((key) => Buffer.byteLength(key) > 1024) || new Set(keys).size < keys.length
  return isBad ? BAD_BUTTON_KEY : 0
}

/** What only one type of card needs. */
function checkOwnParts(card: JsonObject, type: string): number {
  if (type === 'button_interaction') return checkButtons(card)
  if (type === 'vote_interaction') return textIn(objectIn(card, 'checkbox'), 'question_key') ? 0 : BAD_PARAMETER
  if (type === 'multiple_interaction') return listIn(card, 'select_list').length > 0 ? 0 : BAD_PARAMETER
  if (!isAction(objectIn(card, 'card_action'))) return BAD_PARAMETER
  if (type === 'text_notice') {
    return textIn(objectIn(card, 'main_title'), 'title') || textIn(card, 'sub_title_text') ? 0 : BAD_PARAMETER
  }
  return textIn(objectIn(card, 'card_image'), 'url') || isJsonObject(card.image_text_area) ? 0 : BAD_PARAMETER
}

/** Whether a tap on the card comes back to us, which needs a task id and a receiving address. */
export const isAnsweringCard = (card: JsonObject): boolean =>
  isJsonObject(card.action_menu) || textIn(card, 'card_type').endsWith('_interaction')

/** Limits of template cards (模板卡片) as the send API documents them; 0 when the card is good. */
export function checkTemplateCard(card: JsonObject, agent: WecomAgent): number {
  const type = textIn(card, 'card_type')
  if (!CARD_TYPES.has(type)) return BAD_PARAMETER
  if (isAnsweringCard(card) && !agent.hasCallback) return NO_CALLBACK
  const taskId = textIn(card, 'task_id')
  if (taskId ? !TASK_ID.test(taskId) : isAnsweringCard(card)) return BAD_TASK_ID
  if (!hasFittingTexts(card)) return BAD_PARAMETER
  return checkOwnParts(card, type)
}
