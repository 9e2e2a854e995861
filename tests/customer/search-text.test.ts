import fc from 'fast-check'
import { bigramTokens, foldName, hash32, searchQuery, searchTextOf } from '@shared/customer/search-text.rules'

test.each([
  ['8000', { kind: 'phone', digits: '8000', digitsReversed: '0008' }],
  ['138-0013 8000', { kind: 'phone', digits: '13800138000', digitsReversed: '00083100831' }],
  ['+86 138 0013 8000', { kind: 'phone', digits: '13800138000', digitsReversed: '00083100831' }],
  ['361', { kind: 'fragment', text: '361' }],
  ['361度', { kind: 'fragment', text: '361度' }],
  ['云', { kind: 'prefix', text: '云' }],
  ['云裳', { kind: 'fragment', text: '云裳' }],
  ['雲裳 服飾', { kind: 'fragment', text: '云裳服饰' }],
  ['YSFS', { kind: 'pinyin', letters: 'ysfs' }],
  ["xi'an", { kind: 'pinyin', letters: 'xian' }],
  ['3', { kind: 'prefix', text: '3' }],
  [' \u200b ', { kind: 'nothing' }],
  ['|', { kind: 'nothing' }],
  ["''", { kind: 'nothing' }],
])('typing %j searches as %j', (typed, query) => {
  expect(searchQuery(typed)).toEqual(query)
})

test('the names of one customer make one folded text, each once', () => {
  expect(searchTextOf(['广州市云裳服饰', ' 廣州市 雲裳服飾 ', 'Yun Shang', ''])).toBe('广州市云裳服饰|yunshang')
})

// The hash is stored in every row: these values were fixed on 2026-11-23 and must never change.
test.each([
  ['', -1421968373],
  ['a', -1846945241],
  ['t1:云裳', -1415246553],
])('the hash of %j stays what the index holds', (text, hash) => {
  expect(hash32(text)).toBe(hash)
})

test('tokens are distinct 32-bit integers in order, other ones for another tenant', () => {
  const tokens = bigramTokens('t1', ['云裳云裳', '云裳'])
  expect(tokens).toHaveLength(2)
  expect(tokens).toEqual([...tokens].sort((one, other) => one - other))
  expect(tokens.every((token) => token === (token | 0))).toBe(true)
  expect(bigramTokens('t2', ['云裳'])).not.toEqual(bigramTokens('t1', ['云裳']))
  expect(bigramTokens('t1', ['云'])).toEqual([])
})

test('two names do not grow a bigram where they touch', () => {
  expect(bigramTokens('t1', ['云裳', '服饰'])).toHaveLength(2)
})

test('every fragment of a name is found by its tokens', () => {
  const name = fc.string({ unit: fc.constantFrom(...'云裳服饰贸易广州a1𠮷'), minLength: 2, maxLength: 12 })
  fc.assert(
    fc.property(name, fc.nat(), fc.nat(), (text, from, count) => {
      const characters = [...text]
      const start = from % (characters.length - 1)
      const fragment = characters.slice(start, start + 2 + (count % characters.length)).join('')
      const stored = new Set(bigramTokens('t1', [text]))
      expect(bigramTokens('t1', [fragment]).every((token) => stored.has(token))).toBe(true)
      expect(searchTextOf([text])).toContain(foldName(fragment))
    }),
  )
})

test('among 20 000 different bigrams hardly two share a hash', () => {
  const hashes = new Set<number>()
  for (let index = 0; index < 20_000; index++) hashes.add(hash32(`t1:${String.fromCharCode(0x4e00 + index)}云`))
  expect(hashes.size).toBeGreaterThan(19_990)
})

test('whatever is typed is searched somehow, and folding twice changes nothing', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (typed) => {
      expect(searchQuery(typed).kind).toMatch(/^(?:nothing|phone|pinyin|prefix|fragment)$/)
      expect(foldName(foldName(typed))).toBe(foldName(typed))
    }),
  )
})
