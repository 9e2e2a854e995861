import type { TicketKind } from './ticket.types'

/** One word pair of the asked text that an article holds too. */
export interface SharedPair {
  /** How many articles hold it: what everybody says tells nothing. */
  bearers: number
  isInTitle: boolean
}

export interface RankedArticle {
  id: string
  /** Which kinds it answers; none means any. */
  kinds: readonly TicketKind[]
  shared: readonly SharedPair[]
}

/** A title says what an article is about, its body only what it mentions. */
const TITLE_WEIGHT = 2
const KIND_WEIGHT = 1.25
const OTHER_KIND_WEIGHT = 0.5
/** One pair in a body may be chance (一个, 我们). */
const LEAST_BODY_PAIRS = 2
/** What fits less than half as well as the best only distracts from it. */
const LEAST_OF_BEST = 0.5
const MOST_SHOWN = 3

const rarity = (bearers: number, articles: number): number => Math.log((articles + 1) / bearers)

function kindWeight(kinds: readonly TicketKind[], asked: TicketKind | null): number {
  if (asked === null || kinds.length === 0) return 1
  return kinds.includes(asked) ? KIND_WEIGHT : OTHER_KIND_WEIGHT
}

/** How well an article fits: the rare pairs it shares with the text, those of its title twice, and whether it is for that kind. */
export function fitOf(
  { kinds, shared }: Omit<RankedArticle, 'id'>,
  { articles, kind }: { articles: number; kind: TicketKind | null },
): number {
  const hasTitle = shared.some(({ isInTitle }) => isInTitle)
  if (!hasTitle && shared.length < LEAST_BODY_PAIRS) return 0
  const rare = shared.reduce(
    (sum, { bearers, isInTitle }) => sum + rarity(bearers, articles) * (isInTitle ? TITLE_WEIGHT : 1),
    0,
  )
  return rare * kindWeight(kinds, kind)
}

/** The ready answers worth showing, best first, three at most. @param asked how many active articles there are, and the chosen kind */
export function rankArticles<T extends RankedArticle>(
  candidates: readonly T[],
  asked: { articles: number; kind: TicketKind | null },
): T[] {
  const fits = candidates
    .map((article) => ({ article, fit: fitOf(article, asked) }))
    .filter(({ fit }) => fit > 0)
    .sort((one, other) => other.fit - one.fit || (one.article.id < other.article.id ? -1 : 1))
  const best = fits[0]?.fit ?? 0
  return fits
    .filter(({ fit }) => fit >= best * LEAST_OF_BEST)
    .slice(0, MOST_SHOWN)
    .map(({ article }) => article)
}
