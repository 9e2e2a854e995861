import { articlePairs, askedPairs } from '@shared/ticket/article-words.rules'
import { fitOf, rankArticles, type RankedArticle, type SharedPair } from '@shared/ticket/article-rank.rules'
import type { TicketKind } from '@shared/ticket/ticket.types'
import { readyAnswers } from '../../config/demo/article-words'

const articles = readyAnswers.map((answer, i) => ({
  ...answer,
  id: String(i).padStart(2, '0'),
  pairs: articlePairs('tenanta', answer),
}))

/** What the database finds for a text, found by hand. */
function suggest(text: string, kind: TicketKind | null = null): string[] {
  const asked = new Set(askedPairs('tenanta', text))
  const bearers = (token: number) => articles.filter(({ pairs }) => pairs.some((pair) => pair.token === token)).length
  const candidates = articles.map(({ id, kinds, title, pairs }) => ({
    id,
    kinds,
    title,
    shared: pairs
      .filter(({ token }) => asked.has(token))
      .map(({ token, isInTitle }): SharedPair => ({ bearers: bearers(token), isInTitle })),
  }))
  return rankArticles(candidates, { articles: articles.length, kind }).map(({ title }) => title)
}

describe('ready answers for what customers write', () => {
  test.each<[string, TicketKind | null, string]>([
    ['尺码偏小想换大一码', 'return', '尺码、颜色不合适，怎么换？'],
    ['卫衣颜色跟样衣差好多', 'quality', '收到的颜色和样衣有色差'],
    ['洗了一次就缩水了还掉色', null, '洗后缩水、起球、掉色怎么办？'],
    ['有三件拉链拉不上', 'quality', '拉链坏了、线头开线、破洞'],
    ['今天到货少了12件', 'logistics', '到货少件、发错款怎么处理？'],
    ['发货三天了物流一直没动', 'logistics', '什么时候发货，怎么查物流？'],
    ['外箱破损了要签收吗', null, '快递破损、外箱湿了要不要签收？'],
    ['麻烦开一张专票，税号发您', 'invoice', '怎么开发票，能开专票吗？'],
    ['这款起订量多少', 'inquiry', '拿货起订量和批发价'],
    ['可以给30天账期吗', null, '账期和对账怎么算？'],
    ['退货寄回去一周了还没退款', 'return', '怎么退货，多久退款？'],
    ['我要投诉', 'complaint', '想投诉，找谁处理？'],
  ])('%s (%s) finds first: %s', (text, kind, expected) => {
    expect(suggest(text, kind)[0]).toBe(expected)
  })

  test.each(['', '好', '在吗', '您好，请问有人吗', '谢谢老板', '一个', '12345'])('%s finds nothing', (text) => {
    expect(suggest(text)).toEqual([])
  })

  test('at most three are shown, and none that fits less than half as well as the first', () => {
    expect(suggest('退货 换码 色差 发票 物流 投诉 账期').length).toBeLessThanOrEqual(3)
    expect(suggest('拉链坏了')).toEqual(['拉链坏了、线头开线、破洞'])
  })
})

describe('how well an answer fits', () => {
  const pair = (bearers: number, isInTitle = false): SharedPair => ({ bearers, isInTitle })
  const fit = (shared: SharedPair[], kinds: TicketKind[] = [], kind: TicketKind | null = null) =>
    fitOf({ shared, kinds }, { articles: 9, kind })

  test('a rare pair counts more than one that most answers hold', () => {
    expect(fit([pair(1, true)])).toBeGreaterThan(fit([pair(5, true)]))
  })
  test('a pair of the title counts as two of the body', () => {
    expect(fit([pair(2, true)])).toBeCloseTo(fit([pair(2), pair(2)]))
  })
  test('one pair of the body alone is chance', () => expect(fit([pair(1)])).toBe(0))
  test('an answer for the chosen kind fits better, one for another kind worse, one for every kind as it is', () => {
    const [own, open, other] = [
      fit([pair(1, true)], ['return'], 'return'),
      fit([pair(1, true)], [], 'return'),
      fit([pair(1, true)], ['invoice'], 'return'),
    ]
    expect(own).toBeGreaterThan(open)
    expect(open).toBeGreaterThan(other)
    expect(other).toBeGreaterThan(0)
  })
  test('the only answer of a company is found too', () => {
    expect(fitOf({ shared: [pair(1, true)], kinds: [] }, { articles: 1, kind: null })).toBeGreaterThan(0)
  })
  test('equal fits keep the order of their ids', () => {
    const twins: RankedArticle[] = ['b', 'a'].map((id) => ({ id, kinds: [], shared: [pair(1, true)] }))
    expect(rankArticles(twins, { articles: 2, kind: null }).map(({ id }) => id)).toEqual(['a', 'b'])
  })
})

describe('word pairs', () => {
  test('do not run over punctuation and spaces', () => {
    expect(askedPairs('t', '退货，换码')).toEqual(askedPairs('t', '换码 退货'))
    expect(askedPairs('t', '退货换码').length).toBe(3)
  })
  test('of one company mean nothing in another', () => {
    expect(askedPairs('tenanta', '退货')).not.toEqual(askedPairs('tenantb', '退货'))
  })
  test('beyond 400 characters are not read', () => {
    const long = Array.from({ length: 400 }, (_, i) => String.fromCharCode(0x4e00 + i)).join('')
    expect(askedPairs('t', `${long}退货`)).toEqual(askedPairs('t', long))
  })
  test('of the title are marked, once each', () => {
    const pairs = articlePairs('t', { title: '退货', body: '退货说明' })
    expect(pairs).toHaveLength(3)
    expect(pairs.filter(({ isInTitle }) => isInTitle)).toHaveLength(1)
  })
})
