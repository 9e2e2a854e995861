import type * as adapter from 'glass-easel-miniprogram-adapter'
import type { Machine } from './code-space'
import { ModuleLoader, type ScriptGlobals } from './modules'
import { untyped } from './untyped'
import { isRecord } from './wx-api'

type Definition<Kind extends 'Component' | 'Page'> = Parameters<adapter.ComponentEnv[Kind]>[0]

const asList = (value: unknown): unknown[] => (Array.isArray(value) ? value : [])

/** What Taro hands to Component(): it writes objects where lists are due, which glass-easel does not forgive. */
const tidy = <T>(definition: unknown): T =>
  untyped<T>({
    ...(isRecord(definition) ? definition : {}),
    behaviors: asList(isRecord(definition) ? definition.behaviors : []),
    externalClasses: asList(isRecord(definition) ? definition.externalClasses : []),
  })

/** Runs the mini-program's files; a file that defines a page or component is run once, when first needed. */
export class ComponentFiles {
  private readonly loader: ModuleLoader
  private readonly defined = new Set<string>()
  private registering: adapter.ComponentEnv | null = null

  constructor(
    sources: Record<string, string>,
    private readonly codeSpace: Machine['codeSpace'],
    globals: ScriptGlobals,
  ) {
    // Which file a component belongs to is decided by the file being run, though the call stands in a shared one.
    this.loader = new ModuleLoader(sources, {
      ...globals,
      Component: (definition: unknown) => this.registering?.Component(tidy<Definition<'Component'>>(definition)),
      Page: (definition: unknown) => this.registering?.Page(tidy<Definition<'Page'>>(definition)),
      Behavior: (definition: unknown) => this.registering?.Behavior(tidy<Definition<'Component'>>(definition)),
    })
  }

  runApp(): void {
    this.loader.run('app')
  }

  define(path: string): void {
    if (this.defined.has(path)) return
    this.defined.add(path)
    this.codeSpace.componentEnv(path, (environment) => {
      this.registering = environment
      this.loader.run(path)
    })
  }
}
