import * as adapter from 'glass-easel-miniprogram-adapter'
import * as glassEasel from 'glass-easel'
import { builtInTags } from './built-in-tags'
import type { WeappPackage } from './host.types'
import { translateEvents } from './mini-events'
import { untyped } from './untyped'
import { isRecord } from './wx-api'

type CompiledTemplate = Parameters<ReturnType<adapter.MiniProgramEnv['createCodeSpace']>['addCompiledTemplate']>[1]

/** Everything that a page is made from: compiled templates, styles and the DOM under them. */
export type Machine = ReturnType<typeof makeMachine>

/** Static configs without the parts that would give every class name of Taro's `comp` a prefix of its own. */
function sharedStyle(config: Record<string, unknown>): Record<string, unknown> {
  const private_ = new Set(['component', 'styleIsolation'])
  return Object.fromEntries(Object.entries(config).filter(([key]) => !private_.has(key)))
}

export function makeMachine(weapp: WeappPackage) {
  const environment = new adapter.MiniProgramEnv()
  const codeSpace = environment.createCodeSpace('main', true)
  const dom = new glassEasel.CurrentWindowBackendContext()
  const backend = environment.associateBackend(dom)
  translateEvents(dom)
  for (const tag of builtInTags) codeSpace.getComponentSpace().setGlobalUsingComponent(tag, `wx-${tag}`)
  for (const [path, config] of Object.entries(weapp.configs)) {
    codeSpace.addComponentStaticConfig(path, sharedStyle(config))
  }
  // eslint-disable-next-line @typescript-eslint/no-implied-eval -- the template compiler answers with source text
  const compile = untyped<() => unknown>(new Function(`return ${weapp.templates}`))
  const compiled = compile()
  const groupList = isRecord(compiled) ? compiled : {}
  for (const [path, content] of Object.entries(groupList)) {
    const template = { groupList, content, fallbackListenerOnNativeNode: true }
    codeSpace.addCompiledTemplate(path, untyped<CompiledTemplate>(template))
  }
  for (const [path, css] of Object.entries(weapp.styles)) {
    backend.registerStyleSheetContent(path, css)
    codeSpace.addStyleSheet(path, path)
  }
  return { codeSpace, backend }
}
