import type { Machine } from './code-space'
import { untyped } from './untyped'
import { reportError } from './wx-api'

type Root = ReturnType<Machine['backend']['createRoot']>

const setDataSizes: [string, number][] = []

/** [page, bytes] of every setData: WeChat copies each as text between two threads. */
export const setDataLog = setDataSizes

/** One open page: its glass-easel root, its place in the DOM and its life. */
export class PageInstance {
  readonly host = document.createElement('wx-page')
  readonly scroller = document.createElement('wx-page-scroller')
  readonly caller: Record<string, unknown>
  private readonly root: Root

  constructor(
    readonly path: string,
    readonly query: Record<string, string>,
    machine: Machine,
  ) {
    this.root = machine.backend.createRoot('wx-page-root', machine.codeSpace, path)
    this.caller = untyped<Record<string, unknown>>(this.root.get())
    Object.assign(this.caller, { route: path, __route__: path, options: query, __displayReporter: {} })
    this.watchSetData()
    this.host.append(this.scroller)
  }

  /** setData goes through JSON as in WeChat, where undefined, functions and cycles do not survive. */
  private watchSetData(): void {
    const setData: unknown = Reflect.get(this.caller, 'setData')
    if (typeof setData !== 'function') return
    this.caller.setData = (data: unknown, done?: unknown) => {
      const text = JSON.stringify(data)
      setDataSizes.push([this.path, new TextEncoder().encode(text).length])
      Reflect.apply(setData, this.caller, [JSON.parse(text), done])
    }
  }

  /** Calls a lifecycle method of the page, if it has one. */
  call(name: string, ...args: unknown[]): unknown {
    const method: unknown = Reflect.get(this.caller, name)
    if (typeof method !== 'function') return undefined
    try {
      const result: unknown = Reflect.apply(method, this.caller, args)
      return result
    } catch (error) {
      reportError(`${this.path} ${name}`, error)
      return undefined
    }
  }

  open(stack: HTMLElement): void {
    stack.append(this.host)
    const placeholder = document.createElement('wx-placeholder')
    this.scroller.append(placeholder)
    this.call('onLoad', this.query)
    this.root.attach(asBackend(this.scroller), asBackend(placeholder))
    this.scroller.addEventListener('scroll', () => this.scrolled())
    requestAnimationFrame(() => this.call('onReady'))
  }

  private scrolled(): void {
    const { scrollTop, clientHeight, scrollHeight } = this.scroller
    this.call('onPageScroll', { scrollTop })
    if (scrollTop + clientHeight >= scrollHeight - 50) this.call('onReachBottom')
  }

  close(): void {
    this.call('onUnload')
    this.root.release()
    this.host.remove()
  }
}

type BackendElement = Parameters<Root['attach']>[0]

/** The DOM is glass-easel's backend here, so an element of it is what its types call a backend element. */
const asBackend = (element: HTMLElement): BackendElement => untyped<BackendElement>(element)
