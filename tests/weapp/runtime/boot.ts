import * as adapter from 'glass-easel-miniprogram-adapter'
import * as glassEasel from 'glass-easel'
import { builtInTags, defineBuiltInTags } from './built-in-tags'
import { Chrome } from './chrome'
import { makeDriver } from './driver'
import type { HostWindow, WeappPackage } from './host.types'
import { translateEvents } from './mini-events'
import { ModuleLoader } from './modules'
import { PageInstance, setDataLog } from './page-instance'
import { PageStack } from './page-stack'
import { asyncApi, callLog, errorLog, isRecord, reportError, type ApiTable } from './wx-api'
import { dialogApi } from './wx-dialogs'
import { mediaApi } from './wx-media'
import { networkApi } from './wx-network'
import { loginApi } from './wx-login'
import { storageApi } from './wx-storage'
import { System } from './wx-system'

declare const window: HostWindow & typeof globalThis

const asList = (value: unknown): unknown[] => (Array.isArray(value) ? value : [])

/** What Taro hands to Component(): it writes objects where lists are due, which glass-easel does not forgive. */
const tidyDefinition = (definition: unknown): object =>
  isRecord(definition)
    ? { ...definition, behaviors: asList(definition.behaviors), externalClasses: asList(definition.externalClasses) }
    : {}

function makeCodeSpace(weapp: WeappPackage) {
  const environment = new adapter.MiniProgramEnv()
  const codeSpace = environment.createCodeSpace('main', true)
  const dom = new glassEasel.CurrentWindowBackendContext()
  const backend = environment.associateBackend(dom)
  translateEvents(dom)
  for (const tag of builtInTags) codeSpace.getComponentSpace().setGlobalUsingComponent(tag, `wx-${tag}`)
  // Left out, the style isolation is "shared"; else every class name of Taro's `comp` would get a prefix of its own.
  for (const [path, config] of Object.entries(weapp.configs)) {
    const { component: _component, styleIsolation: _isolation, ...rest } = config
    codeSpace.addComponentStaticConfig(path, rest)
  }
  // eslint-disable-next-line @typescript-eslint/no-implied-eval -- the template compiler answers with source text
  const templates: unknown = new Function(`return ${weapp.templates}`)()
  const groupList = isRecord(templates) ? templates : {}
  for (const path of Object.keys(groupList)) {
    codeSpace.addCompiledTemplate(
      path,
      Object({ groupList, content: groupList[path], fallbackListenerOnNativeNode: true }),
    )
  }
  for (const [path, css] of Object.entries(weapp.styles)) {
    backend.registerStyleSheetContent(path, css)
    codeSpace.addStyleSheet(path, path)
  }
  return { codeSpace, backend }
}

function chromeApi(stack: () => PageStack, chrome: Chrome): ApiTable {
  const quiet = ['setNavigationBarColor', 'setBackgroundColor', 'setTabBarBadge', 'removeTabBarBadge', 'hideHomeButton']
  const noted = ['makePhoneCall', 'setClipboardData', 'requestSubscribeMessage', 'stopPullDownRefresh', 'hideKeyboard']
  return {
    ...Object.fromEntries([...quiet, ...noted].map((name) => [name, asyncApi(name, () => {})])),
    setNavigationBarTitle: asyncApi('setNavigationBarTitle', ({ title }) => {
      const { top } = stack()
      if (top) chrome.setTitle(top.host, String(title))
    }),
    pageScrollTo: asyncApi('pageScrollTo', ({ scrollTop }) => {
      stack().top?.scroller.scrollTo({ top: Number(scrollTop ?? 0) })
    }),
    createSelectorQuery: () => Reflect.apply(Object(stack().top?.caller.createSelectorQuery), stack().top?.caller, []),
  }
}

function boot(): void {
  const { __weapp: weapp, __launch: launch } = window
  defineBuiltInTags()
  glassEasel.addGlobalErrorListener((error) => reportError('glass-easel', error))
  const { codeSpace, backend } = makeCodeSpace(weapp)
  const pages = [
    ...weapp.app.pages,
    ...(weapp.app.subPackages ?? []).flatMap(({ root, pages }) => pages.map((page) => `${root}/${page}`)),
  ]
  let stack: PageStack
  const go = (work: () => unknown) => () => {
    try {
      work()
    } catch (error) {
      reportError('native bar', error)
    }
  }
  const chrome = new Chrome(weapp, {
    back: go(() => stack.navigateBack()),
    tab: (path) => void wx.switchTab?.({ url: `/${path}` }),
  })
  const system = new System(launch, () => chrome.barsPx(stack.top?.path ?? ''))
  let app: Record<string, unknown> = {}
  const wx: ApiTable = {}
  let registering: adapter.ComponentEnv | null = null
  const loader = new ModuleLoader(weapp.scripts, {
    wx,
    App: (options: unknown) => (app = isRecord(options) ? options : {}),
    getApp: () => app,
    getCurrentPages: () => stack.all.map((page) => page.caller),
    // Which file a component belongs to is decided by the file being run, though the call stands in a shared one.
    Component: (definition: unknown) => registering?.Component(Object(tidyDefinition(definition))),
    Page: (definition: unknown) => registering?.Page(Object(tidyDefinition(definition))),
    Behavior: (definition: unknown) => registering?.Behavior(Object(definition)),
    requirePlugin: () => ({}),
    console,
  })
  const define = (path: string): void =>
    codeSpace.componentEnv(path, (globals) => {
      registering = globals
      loader.run(path)
    })
  const defined = new Set<string>()
  const create = (path: string, query: Record<string, string>): PageInstance => {
    if (!defined.has(path)) define(path)
    defined.add(path)
    return new PageInstance(path, query, { backend, codeSpace })
  }
  stack = new PageStack({ chrome, known: new Set(pages), create })
  Object.assign(wx, system.api(), networkApi, storageApi, dialogApi, mediaApi, loginApi(launch.isWecom))
  Object.assign(
    wx,
    stack.api(),
    chromeApi(() => stack, chrome),
  )
  window.__driver = makeDriver({ stack, chrome, system, app: () => app })
  chrome.setTheme(launch.theme)
  loader.run('app')
  for (const path of Object.keys(weapp.configs)) if (weapp.configs[path]?.component === true) define(path)
  const enter = system.enterOptions()
  for (const name of ['onLaunch', 'onShow']) {
    const method = app[name]
    if (typeof method === 'function') Reflect.apply(method, app, [enter])
  }
  stack.launch(launch.path, launch.query)
}

window.__errors = errorLog
window.__calls = callLog
window.__setData = setDataLog
window.addEventListener('error', (event) => reportError('script', event.error ?? event.message))
window.addEventListener('unhandledrejection', (event) => reportError('promise', event.reason))
try {
  boot()
} catch (error) {
  reportError('boot', error)
}
