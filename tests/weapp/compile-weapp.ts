import { readdirSync, readFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { TmplGroup } from 'glass-easel-template-compiler'
import { translateStyles } from './translate-styles'
import type { AppConfig, WeappPackage } from './runtime/host.types'
import { untyped } from './runtime/untyped'

const listFiles = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)))

const stem = (path: string): string => path.replace(/\.[^.]+$/, '')

interface ParseProblem {
  message: string
  start: { line: number }
  isError?: boolean
}

/** Compiles every template by WeChat's own compiler. @throws Error with place and reason of what it does not understand */
function compileTemplates(files: Map<string, string>): string {
  const group = new TmplGroup()
  const problems: string[] = []
  for (const [path, source] of files) {
    if (path.endsWith('.wxs')) group.addScript(stem(path), source)
    if (!path.endsWith('.wxml')) continue
    const found = untyped<ParseProblem[]>(group.addTmpl(stem(path), source))
    problems.push(...found.map(({ message, start }) => `${path}:${start?.line}: ${message}`))
  }
  if (problems.length > 0) throw new Error(`templates do not compile:\n${problems.join('\n')}`)
  const source = group.getTmplGenObjectGroups()
  group.free()
  return source
}

function pick<T>(
  files: Map<string, string>,
  suffix: string,
  read: (text: string, path: string) => T,
): Record<string, T> {
  const chosen = [...files].filter(([path]) => path.endsWith(suffix))
  return Object.fromEntries(chosen.map(([path, text]) => [stem(path), read(text, path)]))
}

/** Reads a built mini-program and translates templates and styles into what a browser runs. */
export function compileWeapp(dist: string): WeappPackage {
  const paths = listFiles(dist).filter((path) => /\.(js|json|wxml|wxs|wxss)$/.test(path))
  const files = new Map(paths.map((path) => [path, readFileSync(join(dist, path), 'utf8')]))
  const configs = pick(files, '.json', (text) => untyped<Record<string, unknown>>(JSON.parse(text)))
  const app = untyped<AppConfig>(JSON.parse(files.get('app.json') ?? '{}'))
  return {
    app,
    configs,
    scripts: pick(files, '.js', (text) => text),
    styles: pick(files, '.wxss', (_, path) => translateStyles(files, path)),
    templates: compileTemplates(files),
    themes: untyped<WeappPackage['themes']>(JSON.parse(files.get('theme.json') ?? '{}')),
  }
}
