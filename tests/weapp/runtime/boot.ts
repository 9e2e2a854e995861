import * as glassEasel from 'glass-easel'
import { defineBuiltInTags } from './built-in-tags'
import { Chrome } from './chrome'
import { makeMachine } from './code-space'
import { ComponentFiles } from './component-files'
import { makeDriver } from './driver'
import type { HostWindow } from './host.types'
import { PageInstance, setDataLog } from './page-instance'
import { PageStack } from './page-stack'
import { callLog, errorLog, isRecord, reportError, type ApiTable } from './wx-api'
import { chromeApi } from './wx-chrome'
import { dialogApi } from './wx-dialogs'
import { loginApi } from './wx-login'
import { mediaApi } from './wx-media'
import { networkApi } from './wx-network'
import { storageApi } from './wx-storage'
import { System } from './wx-system'

declare const window: HostWindow & typeof globalThis

/** Starts the mini-program as WeChat does: app.js, the components, onLaunch, then the entry page. */
function boot(): void {
  const { __weapp: weapp, __launch: launch } = window
  const { pages, subPackages = [] } = weapp.app
  const known = new Set([...pages, ...subPackages.flatMap(({ root, pages }) => pages.map((page) => `${root}/${page}`))])
  const machine = makeMachine(weapp)
  // One plain object with own properties, filled below: Taro copies wx[key] and hangs its chunks on it.
  const wx: ApiTable = {}
  let app: Record<string, unknown> = {}
  const chrome = new Chrome(weapp, {
    back: () => stack.back(),
    tab: (path) => stack.tab(path),
  })
  const stack = new PageStack({
    chrome,
    known,
    create: (path, query) => {
      files.define(path)
      return new PageInstance(path, query, machine)
    },
  })
  const files = new ComponentFiles(weapp.scripts, machine.codeSpace, {
    wx,
    App: (options: unknown) => (app = isRecord(options) ? options : {}),
    getApp: () => app,
    getCurrentPages: () => stack.all.map((page) => page.caller),
    requirePlugin: () => ({}),
    console,
  })
  const system = new System(launch, () => chrome.barsPx(stack.top?.path ?? ''))
  const tables = [system.api(), networkApi, storageApi, dialogApi, mediaApi, loginApi(launch.isWecom)]
  Object.assign(wx, ...tables, stack.api(), chromeApi(stack, chrome))
  window.__driver = makeDriver({ stack, chrome, system, app: () => app })
  chrome.setTheme(launch.theme)
  files.runApp()
  for (const [path, config] of Object.entries(weapp.configs)) if (config.component === true) files.define(path)
  for (const name of ['onLaunch', 'onShow']) {
    const method = app[name]
    if (typeof method === 'function') Reflect.apply(method, app, [system.enterOptions()])
  }
  stack.launch(launch.path, launch.query)
}

window.__errors = errorLog
window.__calls = callLog
window.__setData = setDataLog
window.addEventListener('error', (event) => reportError('script', event.error ?? event.message))
window.addEventListener('unhandledrejection', (event) => reportError('promise', event.reason))
glassEasel.addGlobalErrorListener((error) => reportError('glass-easel', error))
defineBuiltInTags()
try {
  boot()
} catch (error) {
  reportError('boot', error)
}
