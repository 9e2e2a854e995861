import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

const filesIn = (folder: string): string[] =>
  readdirSync(join(process.cwd(), folder), { recursive: true, encoding: 'utf8' }).map((path) => `${folder}/${path}`)

test('every rule of the house is asked by a test of its own, not only by the way', () => {
  const tests = filesIn('tests')
    .filter((path) => /\.test\.tsx?$/.test(path))
    .map((path) => readFileSync(path, 'utf8'))
    .join('\n')
  const rules = filesIn('shared').filter((path) => path.endsWith('.rules.ts'))
  expect(rules.length).toBeGreaterThan(30)
  expect(rules.filter((path) => !tests.includes(`'@${path.slice(0, -3)}'`))).toEqual([])
})
