import { resolve } from 'node:path'

const shared = resolve('shared')
/** What lies in one sub-package and serves it alone; its `show/` parts also serve pages and desks. */
const ofOneSubPackage = /[\\/]miniprogram[\\/](?:features[\\/][^\\/]+[\\/](?!show[\\/])|desks[\\/])/

/**
 * What Taro compiles besides the miniprogram folder: shared/, and TanStack Query, whose private fields need
 * Chromium 84 / iOS 15 (Taro leaves node_modules as they are).
 */
export const compile = {
  include: [
    (path: string): boolean => /node_modules[\\/]@tanstack[\\/]/.test(path),
    (path: string): boolean => path.startsWith(shared),
  ],
}

/**
 * Whether a module that two pages need goes to the main package. Taro would copy ui/, platform/, shared/ and libraries
 * into every sub-package that needs them, and people would download them twice.
 */
export const belongsToMainPackage = (module: { resource?: string }): boolean =>
  module.resource !== undefined && !ofOneSubPackage.test(module.resource)

/** WeChat has no AbortController, and assigning to its globals does not reach other modules: every use becomes an import. */
export const abortPolyfill = {
  AbortController: [resolve('miniprogram/polyfills/abort.ts'), 'AbortControllerLite'],
}

/** The look in one file of the browser build: Taro would copy ui/ and its styles into every page's file. */
export const lookChunk = {
  name: 'look',
  test: /[\\/](?:miniprogram[\\/]ui|@nutui)[\\/]/,
  chunks: 'all',
  minChunks: 2,
  priority: 200,
  enforce: true,
}
