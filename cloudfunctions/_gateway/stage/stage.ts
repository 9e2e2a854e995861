import type { Outputs } from '@shared/contract'
import { sayMoment } from '@shared/kernel/speech-time'
import type { Answer } from '@shared/kernel/wire'

type BoxEntry = Outputs['message']['listBox']['items'][number]

interface Seat {
  words: string
  address: string
}

/** Who may sit at a phone; the start page reads `persona` and `nth` and opens that session by itself. */
const SEATS: readonly Seat[] = [
  { words: '过路的客人，留需求', address: '/features/lead/pages/form/index?form=demo' },
  { words: '销售 · 第一位', address: '/?persona=rep&nth=0' },
  { words: '销售 · 第二位', address: '/?persona=rep&nth=1' },
  { words: '主管', address: '/?persona=manager&nth=0' },
  { words: '老板', address: '/?persona=owner&nth=0' },
]
const FIRST_SEAT: Record<string, number> = { left: 0, right: 1 }
const JUMPS = [
  { words: '＋30 分钟', advance: 'PT30M' },
  { words: '＋2 小时', advance: 'PT2H' },
  { words: '＋1 天', advance: 'P1D' },
  { words: '＋1 周', advance: 'P1W' },
]
const BOX_EVERY_MS = 2_500

const STATE_WORDS: Record<BoxEntry['state'], string> = {
  intended: '等待发送',
  sending: '发送中',
  sent: '已送达',
  failed: '没有送到',
  unknown: '不确定是否送到',
}
const CHANNEL_WORDS: Record<BoxEntry['channel'], string> = { wecom_app: '企业微信', sms: '短信', subscribe: '订阅消息' }

function element<T extends Element>(selector: string, kind: new () => T, within: ParentNode = document): T {
  const node = within.querySelector(selector)
  if (!(node instanceof kind)) throw new Error(`the page has no ${selector}`)
  return node
}

async function post<T>(path: string, body: unknown): Promise<T> {
  const response = await fetch(path, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  })
  // eslint-disable-next-line @typescript-eslint/no-unsafe-assignment -- our own server's answer, shaped by the contract
  const answer: T = JSON.parse(await response.text())
  return answer
}

async function call<T>(procedure: string, input: unknown, session?: string): Promise<T> {
  const name = procedure.split('.')[0] ?? ''
  const answer = await post<Answer<T>>(`/v1/functions/${name}`, { procedure, input, session })
  if (!answer.ok) throw new Error(answer.message)
  return answer.data
}

function line(className: string, ...parts: readonly (string | Node)[]): HTMLElement {
  const node = document.createElement('div')
  node.className = className
  node.append(...parts)
  return node
}

function badge(entry: BoxEntry): HTMLElement {
  const node = document.createElement('span')
  node.className = `state-${entry.state}`
  node.textContent = `${CHANNEL_WORDS[entry.channel]} · ${STATE_WORDS[entry.state]}`
  return node
}

function entryNode(entry: BoxEntry, now: string): HTMLLIElement {
  const node = document.createElement('li')
  node.append(
    line('to', `${entry.recipientName}的手机 · ${sayMoment(entry.at, now)}`, badge(entry)),
    line('title', entry.title),
    line('', entry.body),
    line('why', `为什么：${entry.reason}`),
  )
  if (entry.failure) node.append(line('why state-failed', entry.failure))
  return node
}

let now = new Date().toISOString()
let session: string | undefined
let seen = new Set<string>()

function showNow(): void {
  const local = new Date(Date.parse(now) + 8 * 3_600_000)
  const weekday = '日一二三四五六'[local.getUTCDay()] ?? ''
  const [date = '', time = ''] = local.toISOString().split('T')
  element('#now', HTMLElement).textContent = `${date.slice(5).replace('-', ' 月 ')} 日 周${weekday} ${time.slice(0, 5)}`
}

async function refreshBox(): Promise<void> {
  session ??= (await call<Outputs['session']['openDemo']>('session.openDemo', { persona: 'owner' })).session
  // eslint-disable-next-line @typescript-eslint/no-unsafe-assignment -- our own server's answer
  const clock: { now: string } = JSON.parse(await (await fetch('/demo/clock')).text())
  now = clock.now
  showNow()
  const { items } = await call<Outputs['message']['listBox']>('message.listBox', {}, session)
  const nodes = items.map((entry) => {
    const node = entryNode(entry, now)
    if (seen.size > 0 && !seen.has(entry.id)) node.classList.add('new')
    return node
  })
  seen = new Set(items.map((entry) => entry.id))
  element('#box', HTMLOListElement).replaceChildren(...nodes)
  element('#box-empty', HTMLElement).hidden = items.length > 0
  element('#box-count', HTMLElement).textContent = items.length > 0 ? `最近 ${items.length} 条` : ''
}

async function jump(advance: string, buttons: readonly HTMLButtonElement[]): Promise<void> {
  const hint = element('#clock-hint', HTMLElement)
  for (const button of buttons) button.disabled = true
  hint.textContent = '时间在走，到点的事正在一件件发生…'
  try {
    await post('/demo/clock', { advance })
    await refreshBox()
    hint.textContent = '好了，看看两边的手机和消息盒子'
  } catch {
    hint.textContent = '没有走成，请再试一次'
  } finally {
    for (const button of buttons) button.disabled = false
  }
}

function setUpSeat(seat: HTMLElement): void {
  const frame = element('iframe', HTMLIFrameElement, seat)
  const choice = element('select', HTMLSelectElement, seat)
  const sit = (): void => {
    frame.src = SEATS[Number(choice.value)]?.address ?? '/'
  }
  choice.append(...SEATS.map(({ words }, index) => new Option(words, String(index))))
  choice.value = String(FIRST_SEAT[seat.dataset['phone'] ?? ''] ?? 0)
  choice.addEventListener('change', sit)
  element('[data-reload]', HTMLButtonElement, seat).addEventListener('click', sit)
  sit()
}

function setUpJumps(): void {
  const place = element('#jumps', HTMLElement)
  const buttons = JUMPS.map(({ words }) =>
    Object.assign(document.createElement('button'), { type: 'button', textContent: words }),
  )
  buttons.forEach((button, index) => {
    button.addEventListener('click', () => void jump(JUMPS[index]?.advance ?? 'PT30M', buttons))
  })
  place.append(...buttons)
}

/** Keeps the box fresh while the page is looked at. */
async function watch(): Promise<void> {
  for (;;) {
    if (document.visibilityState === 'visible') await refreshBox().catch(() => undefined)
    await new Promise((resolve) => setTimeout(resolve, BOX_EVERY_MS))
  }
}

for (const seat of document.querySelectorAll<HTMLElement>('.seat')) setUpSeat(seat)
setUpJumps()
void watch()
