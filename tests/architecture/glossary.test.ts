import { execFileSync } from 'node:child_process'
import { readdirSync } from 'node:fs'
import { contract } from '@shared/contract'
import { glossary } from '@shared/glossary'

const sources = execFileSync('git', ['ls-files', 'shared', 'cloudfunctions', 'miniprogram'], { encoding: 'utf8' })
  .trim()
  .split('\n')
const folders = (path: string): string[] =>
  readdirSync(path, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
const known = new Set(glossary.map(({ word }) => word))
/** Parts of a name: `lead-offer.rules.ts` → lead, offer, rules; `listLeads` → list, leads. */
const partsOf = (name: string): string[] =>
  name
    .replace(/([a-z])([A-Z])/g, '$1-$2')
    .toLowerCase()
    .split(/[^a-z]+/)

describe('the glossary', () => {
  test('knows every word that has a folder of its own on the server or in shared', () => {
    const structural = new Set(['kernel', 'migrate', 'clock'])
    const words = [...folders('shared'), ...folders('cloudfunctions')].filter(
      (name) => !name.startsWith('_') && !structural.has(name),
    )
    expect([...new Set(words)].filter((word) => !known.has(word))).toEqual([])
  })

  test('explains each word once, in Chinese and in a sentence', () => {
    expect(known.size).toBe(glossary.length)
    for (const { chinese, meaning } of glossary) {
      expect(chinese).toMatch(/^\p{Script=Han}+$/u)
      expect(meaning).toMatch(/\.$/)
    }
  })

  test('bans synonyms from the names of files and procedures', () => {
    const banned = glossary.flatMap(({ word, banned: synonyms }) => synonyms.map((synonym) => ({ word, synonym })))
    const files = sources.map((path) => path.split('/').pop() ?? '')
    const procedures = Object.entries(contract).flatMap(([word, verbs]) =>
      Object.keys(verbs).map((verb) => `${word}.${verb}`),
    )
    const used = [...files, ...procedures].flatMap((name) => {
      const parts = partsOf(name).join('-')
      return banned
        .filter(({ synonym }) => new RegExp(`(^|-)${synonym}s?(-|$)`).test(parts))
        .map(({ word, synonym }) => `${name}: say ${word}, not ${synonym}`)
    })
    expect(used).toEqual([])
  })

  test('keeps names plain: no utils, helpers, common, misc, manager or version suffix', () => {
    expect(sources.filter((path) => /(^|[/.-])(utils?|helpers?|common|misc|manager|v\d)([/.-]|$)/.test(path))).toEqual(
      [],
    )
  })
})
