import { hiddenGlobals } from './hidden-globals'

/** The globals WeChat gives to a script: App, Page, Component, wx … */
export type ScriptGlobals = Record<string, unknown>

function resolvePath(from: string, target: string): string {
  const parts = target.startsWith('/') ? [] : from.split('/').slice(0, -1)
  for (const part of target.split('/')) {
    if (part === '..') parts.pop()
    else if (part !== '.' && part !== '') parts.push(part)
  }
  return parts.join('/').replace(/\.js$/, '')
}

/** Runs CommonJS sources once each, in a scope without a browser. */
export class ModuleLoader {
  private readonly done = new Map<string, { exports: unknown }>()

  constructor(
    private readonly sources: Record<string, string>,
    private readonly globals: ScriptGlobals,
  ) {}

  /** The exports of a module, run on first use. */
  run(path: string): unknown {
    const known = this.done.get(path)
    if (known !== undefined) return known.exports
    const source = this.sources[path]
    if (source === undefined) throw new Error(`module ${path} is missing`)
    const module = { exports: {} }
    this.done.set(path, module)
    const given: ScriptGlobals = {
      ...this.globals,
      globalThis: {},
      module,
      exports: module.exports,
      require: (target: string) => this.run(resolvePath(path, target)),
    }
    const names = [...Object.keys(given), ...hiddenGlobals]
    // eslint-disable-next-line @typescript-eslint/no-implied-eval -- a loader has to run what was built
    const call = new Function(...names, `${source}\n//# sourceURL=weapp/${path}.js`)
    call.call(undefined, ...Object.values(given))
    return module.exports
  }
}
