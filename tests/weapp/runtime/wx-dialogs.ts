import { ApiFail, asyncApi, numberOf, textOf, type ApiTable, type Options } from './wx-api'

function make(tag: string, text = ''): HTMLElement {
  const element = document.createElement(tag)
  element.textContent = text
  return element
}

function tappable(text: string, onTap: () => void): HTMLElement {
  const element = make('wx-chrome-button', text)
  element.addEventListener('click', onTap)
  return element
}

let toast: HTMLElement | null = null

function hideToast(): void {
  toast?.remove()
  toast = null
}

function showToast(options: Options): void {
  hideToast()
  const shown = make('wx-chrome-toast', textOf(options.title))
  toast = shown
  document.body.append(shown)
  setTimeout(() => shown.remove(), numberOf(options.duration, 1_500))
}

/** WeChat's own dialog; its buttons answer to fingers like everything else on the screen. */
function showModal(options: Options): Promise<Options> {
  return new Promise((resolve) => {
    const dialog = make('wx-chrome-dialog')
    const answer = (isYes: boolean) => () => {
      dialog.remove()
      resolve({ confirm: isYes, cancel: !isYes, content: null })
    }
    const no = tappable(textOf(options.cancelText) || '取消', answer(false))
    const yes = tappable(textOf(options.confirmText) || '确定', answer(true))
    const buttons = options.showCancel === false ? [yes] : [no, yes]
    dialog.append(
      make('wx-chrome-title', textOf(options.title)),
      make('wx-chrome-text', textOf(options.content)),
      ...buttons,
    )
    document.body.append(dialog)
  })
}

function showActionSheet(options: Options): Promise<Options> {
  const verbs = Array.isArray(options.itemList) ? options.itemList.map(String) : []
  if (verbs.length === 0 || verbs.length > 6)
    throw new ApiFail('fail parameter error: itemList should have 1 to 6 items')
  return new Promise((resolve, reject) => {
    const sheet = make('wx-chrome-dialog')
    const close = (done: () => void) => () => {
      sheet.remove()
      done()
    }
    sheet.append(
      ...verbs.map((verb, tapIndex) =>
        tappable(
          verb,
          close(() => resolve({ tapIndex })),
        ),
      ),
      tappable(
        '取消',
        close(() => reject(new ApiFail('fail cancel'))),
      ),
    )
    document.body.append(sheet)
  })
}

/** The person allows every template they are asked for; WeChat asks for three at most. */
function allowAll({ tmplIds }: Options): Options {
  const asked = Array.isArray(tmplIds) ? tmplIds.map(String) : []
  if (asked.length === 0 || asked.length > 3) throw new ApiFail('fail Templates count out of max bounds')
  return Object.fromEntries(asked.map((templateId) => [templateId, 'accept']))
}

export const dialogApi: ApiTable = {
  showToast: asyncApi('showToast', showToast),
  hideToast: asyncApi('hideToast', hideToast),
  showLoading: asyncApi('showLoading', (options) => showToast({ ...options, duration: 60_000 })),
  hideLoading: asyncApi('hideLoading', hideToast),
  showModal: asyncApi('showModal', showModal),
  showActionSheet: asyncApi('showActionSheet', showActionSheet),
  requestSubscribeMessage: asyncApi('requestSubscribeMessage', allowAll),
}
