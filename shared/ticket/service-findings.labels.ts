import { sayCount } from '../kernel/speech-figures'

/** The titles of the service page's charts: what was found, not what is drawn. */
export const serviceFindingWords = {
  tooFew: (count: number) => `样本不足：这段时间只有 ${sayCount(count)} 件工单`,
  tooFewAnswers: (count: number) => `样本不足：只有 ${sayCount(count)} 件有了首次回复`,
  pilingUp: (created: number, resolved: number) => `在积压：进 ${sayCount(created)} 件，解决 ${sayCount(resolved)} 件`,
  clearing: (created: number, resolved: number) => `在消化：进 ${sayCount(created)} 件，解决 ${sayCount(resolved)} 件`,
  even: (created: number, resolved: number) => `进出平稳：进 ${sayCount(created)} 件，解决 ${sayCount(resolved)} 件`,
  moreThanBefore: (before: number) => `前一段进了 ${sayCount(before)} 件`,
  mostly: (kind: string, percent: number) => `${kind}最多，占 ${percent}%`,
  complaints: (count: number) => `投诉 ${count} 件`,
  unhappiest: (kind: string, stars: string) => `${kind}最不满意，平均 ${stars} 分`,
  slowest: (name: string, slow: string, all: string) => `${name}首次回复最慢：中位 ${slow}，大家 ${all}`,
  nobodySlow: (all: string) => `大家差不多快：首次回复中位 ${all}`,
  late: (count: number) => `${count} 件没按承诺的时间`,
  noLate: '都在承诺的时间内',
}
