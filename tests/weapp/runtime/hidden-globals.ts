/**
 * What a browser has and WeChat's logic layer has not. Each becomes an undefined parameter of every module, so code that
 * would die on a phone dies here. `globalThis` is an empty object; Intl is missing on Android.
 */
export const hiddenGlobals = [
  ...['window', 'self', 'top', 'parent', 'frames', 'document', 'navigator', 'location', 'history', 'screen'],
  ...['localStorage', 'sessionStorage', 'indexedDB', 'caches', 'cookieStore', 'name', 'event', 'status', 'origin'],
  ...['fetch', 'XMLHttpRequest', 'WebSocket', 'EventSource', 'Headers', 'Request', 'Response', 'FormData'],
  ...['URL', 'URLSearchParams', 'Blob', 'File', 'FileReader', 'Image', 'Audio', 'Worker', 'MessageChannel'],
  ...['AbortController', 'AbortSignal', 'TextEncoder', 'TextDecoder', 'crypto', 'Intl', 'structuredClone'],
  ...['atob', 'btoa', 'performance', 'requestAnimationFrame', 'cancelAnimationFrame', 'requestIdleCallback'],
  ...['queueMicrotask', 'MutationObserver', 'IntersectionObserver', 'ResizeObserver', 'ReadableStream'],
  ...['Event', 'EventTarget', 'CustomEvent', 'Element', 'HTMLElement', 'Node', 'Text', 'getComputedStyle'],
  ...['matchMedia', 'getSelection', 'alert', 'confirm', 'prompt', 'open', 'close', 'scrollTo', 'customElements'],
  ...['addEventListener', 'removeEventListener', 'dispatchEvent', 'postMessage', 'reportError'],
] as const
