/** WeChat's own tags; each becomes a DOM element named `wx-…`, so that no HTML tag of the same name comes in. */
export const builtInTags = [
  ...['view', 'text', 'image', 'button', 'input', 'textarea', 'scroll-view', 'swiper', 'swiper-item', 'icon', 'label'],
  ...['form', 'picker', 'picker-view', 'picker-view-column', 'switch', 'slider', 'radio', 'radio-group', 'checkbox'],
  ...['checkbox-group', 'progress', 'rich-text', 'navigator', 'web-view', 'canvas', 'video', 'map', 'camera'],
  ...['cover-view', 'cover-image', 'movable-area', 'movable-view', 'root-portal', 'page-container', 'page-meta'],
  ...[
    'match-media',
    'share-element',
    'official-account',
    'open-data',
    'editor',
    'audio',
    'ad',
    'functional-page-navigator',
  ],
] as const

const FIELD_STYLE = `:host{display:block;overflow:hidden}
input,textarea{all:unset;box-sizing:border-box;display:block;width:100%;min-height:1.4em;font:inherit;color:inherit;text-align:inherit}
textarea{height:100%;white-space:pre-wrap;overflow-wrap:anywhere}
::placeholder{color:inherit;opacity:.5}`

/** Tells the mini-program something in its own words; runtime/mini-events.ts hands the detail on. */
function tell(element: HTMLElement, name: string, detail: object): void {
  element.dispatchEvent(new CustomEvent(name, { detail, bubbles: false }))
}

/** `<input>` and `<textarea>`: a real field inside, whose browser events stay inside. */
class WxField extends HTMLElement {
  static readonly observedAttributes = ['value', 'placeholder', 'disabled', 'maxlength', 'focus', 'password']
  private readonly field: HTMLInputElement | HTMLTextAreaElement

  constructor() {
    super()
    const isArea = this.localName === 'wx-textarea'
    this.field = document.createElement(isArea ? 'textarea' : 'input')
    const style = document.createElement('style')
    style.textContent = FIELD_STYLE
    this.attachShadow({ mode: 'open' }).append(style, this.field)
    const detail = () => ({ value: this.field.value, cursor: this.field.selectionStart ?? 0 })
    this.field.addEventListener('input', (event) => {
      event.stopPropagation()
      tell(this, 'input', { ...detail(), keyCode: 0 })
    })
    this.field.addEventListener('focus', () => tell(this, 'focus', { ...detail(), height: 0 }))
    this.field.addEventListener('blur', () => tell(this, 'blur', detail()))
    this.field.addEventListener('change', (event) => event.stopPropagation())
    this.field.addEventListener('keydown', (event) => {
      if (event instanceof KeyboardEvent && event.key === 'Enter' && !isArea) tell(this, 'confirm', detail())
    })
  }

  attributeChangedCallback(name: string, _old: string | null, value: string | null): void {
    if (name === 'value' && this.field.value !== (value ?? '')) this.field.value = value ?? ''
    if (name === 'placeholder') this.field.placeholder = value ?? ''
    if (name === 'disabled') this.field.disabled = value !== null && value !== 'false'
    if (name === 'password' && this.field instanceof HTMLInputElement) {
      this.field.type = value !== null && value !== 'false' ? 'password' : 'text'
    }
    if (name === 'maxlength') {
      // WeChat's default is 140, and a negative number lifts it.
      const limit = value === null || value === '' ? 140 : Number(value)
      if (limit < 0) this.field.removeAttribute('maxlength')
      else this.field.maxLength = limit
    }
    if (name === 'focus' && value !== null && value !== 'false' && value !== '')
      queueMicrotask(() => this.field.focus())
  }
}

class WxTextarea extends WxField {}

/** `<image>`: fills its box by `mode`, as WeChat does. */
class WxImage extends HTMLElement {
  static readonly observedAttributes = ['src', 'mode']

  attributeChangedCallback(): void {
    const mode = this.getAttribute('mode') ?? 'scaleToFill'
    const fit: Record<string, string> = { aspectFit: 'contain', aspectFill: 'cover' }
    const source = this.getAttribute('src') ?? ''
    this.style.backgroundImage = source === '' ? '' : `url("${source}")`
    this.style.backgroundSize = fit[mode] ?? '100% 100%'
  }
}

/** `<scroll-view>`: scrolls only when told to, and says so. */
class WxScrollView extends HTMLElement {
  connectedCallback(): void {
    this.addEventListener('scroll', (event) => {
      if (event instanceof CustomEvent) return
      event.stopImmediatePropagation()
      const { scrollTop, scrollLeft, scrollHeight, scrollWidth, clientHeight } = this
      tell(this, 'scroll', { scrollTop, scrollLeft, scrollHeight, scrollWidth, deltaX: 0, deltaY: 0 })
      if (scrollTop + clientHeight >= scrollHeight - 50) tell(this, 'scrolltolower', { direction: 'bottom' })
    })
  }
}

export function defineBuiltInTags(): void {
  customElements.define('wx-input', WxField)
  customElements.define('wx-textarea', WxTextarea)
  customElements.define('wx-image', WxImage)
  customElements.define('wx-scroll-view', WxScrollView)
}
