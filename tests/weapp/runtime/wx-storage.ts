import { asyncApi, textOf, type ApiTable } from './wx-api'

/** The browser's storage stands for the phone's, so it survives a restart of the mini-program. */
const PREFIX = 'wx:'
/** WeChat's limit for one value. */
const MAX_VALUE_CHARS = 1_048_576

function readItem(key: string): unknown {
  const text = localStorage.getItem(PREFIX + key)
  return text === null ? '' : JSON.parse(text)
}

function writeItem(key: string, value: unknown): void {
  const text = JSON.stringify(value ?? '')
  if (text.length > MAX_VALUE_CHARS) throw new Error('setStorage:fail entry size limit reached')
  localStorage.setItem(PREFIX + key, text)
}

const ownKeys = (): string[] => Object.keys(localStorage).filter((key) => key.startsWith(PREFIX))
const clear = (): void => ownKeys().forEach((key) => localStorage.removeItem(key))

export const storageApi: ApiTable = {
  getStorageSync: (key) => readItem(textOf(key)),
  setStorageSync: (key, value) => writeItem(textOf(key), value),
  removeStorageSync: (key) => localStorage.removeItem(PREFIX + textOf(key)),
  clearStorageSync: clear,
  getStorageInfoSync: () => ({
    keys: ownKeys().map((key) => key.slice(PREFIX.length)),
    currentSize: 0,
    limitSize: 10240,
  }),
  setStorage: asyncApi('setStorage', ({ key, data }) => writeItem(textOf(key), data)),
  getStorage: asyncApi('getStorage', ({ key }) => ({ data: readItem(textOf(key)) })),
  removeStorage: asyncApi('removeStorage', ({ key }) => localStorage.removeItem(PREFIX + textOf(key))),
  clearStorage: asyncApi('clearStorage', clear),
}
