import { resolve } from 'node:path'

const root = resolve(__dirname, '..')

/** Whether a file is one of ours outside Taro's sourceRoot, which Taro would otherwise not compile. */
export const sharedSource = (path: string): boolean => path.startsWith(resolve(root, 'shared'))

/** WeChat has no AbortController and assigning to its globals does not reach other modules: every use is rewritten to an import. */
export const abortPolyfill = {
  AbortController: [resolve(root, 'miniprogram/polyfills/abort.ts'), 'AbortControllerLite'],
}
