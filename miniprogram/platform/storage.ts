import Taro from '@tarojs/taro'

/** The two phones of the demo stage are frames of one origin: the frame's name keeps their sessions apart. */
const PREFIX = process.env.TARO_ENV === 'h5' && window.name !== '' ? `${window.name}:` : ''

/** What was kept under `key`, or null; the caller checks its shape, since an older version may have written it. */
export function readStored(key: string): unknown {
  const value: unknown = Taro.getStorageSync(PREFIX + key)
  return value === '' || value === undefined ? null : value
}

/** Keeps a plain JSON value; a full storage (10 MB in WeChat) loses it silently, as nothing on the screen depends on it. */
export function store(key: string, value: unknown): void {
  try {
    Taro.setStorageSync(PREFIX + key, value)
  } catch {
    return
  }
}

export function forget(key: string): void {
  Taro.removeStorageSync(PREFIX + key)
}
