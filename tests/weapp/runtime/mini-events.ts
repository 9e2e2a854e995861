import * as glassEasel from 'glass-easel'

/** What a browser fires by itself and a mini-program hears only in WeChat's words, from runtime/built-in-tags.ts. */
const NATIVE = new Set([
  'input',
  'change',
  'focus',
  'blur',
  'confirm',
  'scroll',
  'load',
  'error',
  'submit',
  'reset',
  'click',
])
const LONG_PRESS_MS = 350
const STILL_PX = 10

interface Touch {
  identifier: number
  pageX: number
  pageY: number
  clientX: number
  clientY: number
}

const touches = (list: TouchList): Touch[] =>
  Array.from(list, ({ identifier, pageX, pageY, clientX, clientY }) => ({ identifier, pageX, pageY, clientX, clientY }))

type EventOptions = ConstructorParameters<typeof glassEasel.Event>[2]

function fire(target: glassEasel.Element, type: string, detail: unknown, options: EventOptions) {
  const event = new glassEasel.Event(type, detail, options)
  glassEasel.Event.dispatchEvent(target, event)
  return event.getEventBubbleStatus()
}

/** Hands the browser's events to the mini-program in WeChat's words: detail, touches, and nothing a phone would not say. */
export function translateEvents(backend: glassEasel.CurrentWindowBackendContext): void {
  backend.onEvent((target, type, detail, options) => {
    const original: unknown = Reflect.get(options, 'originalEvent')
    if (original instanceof CustomEvent) return fire(target, type, original.detail, options)
    if (NATIVE.has(type)) return undefined
    if (original instanceof TouchEvent) {
      const extraFields = { touches: touches(original.touches), changedTouches: touches(original.changedTouches) }
      return fire(target, type, type === 'tap' ? detail : {}, { ...options, extraFields })
    }
    return fire(target, type, detail, options)
  })
  watchLongPress()
}

function watchLongPress(): void {
  let timer: ReturnType<typeof setTimeout> | undefined
  let from = { x: 0, y: 0 }
  const stop = () => clearTimeout(timer)
  const listen = (name: 'pointerdown' | 'pointermove' | 'pointerup', heard: (event: PointerEvent) => void) =>
    document.body.addEventListener(name, heard, { capture: true })
  listen('pointerdown', (event) => {
    from = { x: event.clientX, y: event.clientY }
    timer = setTimeout(() => longPress(event), LONG_PRESS_MS)
  })
  listen('pointerup', stop)
  listen('pointermove', (event) => {
    if (Math.hypot(event.clientX - from.x, event.clientY - from.y) > STILL_PX) stop()
  })
}

/** The mini-program's element that owns a DOM node. */
function miniElement(node: EventTarget | null): glassEasel.Element | null {
  for (let at = node instanceof Node ? node : null; at !== null; at = at.parentNode) {
    const element: unknown = Reflect.get(at, '__wxElement')
    if (element instanceof glassEasel.Element) return element
  }
  return null
}

function longPress(event: PointerEvent): void {
  const element = miniElement(event.target)
  if (element === null) return
  const detail = { x: event.clientX, y: event.clientY }
  const options = { originalEvent: event, bubbles: true, composed: true, capturePhase: true }
  for (const name of ['longpress', 'longtap']) fire(element, name, detail, options)
}
