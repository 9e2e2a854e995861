import { performance } from 'node:perf_hooks'
import { blockingKeys, compareRecords, decideMatch } from '@shared/customer/match.rules'
import { makeChinesePairs } from './chinese-pairs'
import { readFebrl, readSplink, type TruthRecord } from './matcher-sets'

interface Measurement {
  name: string
  passed: boolean
  figures: string
}

interface Candidate {
  score: number
  isSure: boolean
  isTrue: boolean
}

/** What a set says: every true pair counts, whether a key brought it together or not. */
interface Outcome {
  candidates: Candidate[]
  truePairs: number
  allPairs: number
  keysPerRecord: number
}

const countPairs = (sizes: Iterable<number>): number => {
  let pairs = 0
  for (const size of sizes) pairs += (size * (size - 1)) / 2
  return pairs
}

const groupBy = (entries: readonly [key: string, at: number][]): Map<string, number[]> => {
  const groups = new Map<string, number[]>()
  for (const [key, at] of entries) {
    const group = groups.get(key)
    if (group) group.push(at)
    else groups.set(key, [at])
  }
  return groups
}

/** Pairs of positions that share a key, once each. */
function pairUp(groups: Iterable<readonly number[]>, size: number): [number, number][] {
  const pairs = new Set<number>()
  for (const group of groups)
    for (const [at, left] of group.entries()) for (const right of group.slice(at + 1)) pairs.add(left * size + right)
  return [...pairs].map((pair) => [Math.floor(pair / size), pair % size])
}

function runSet(records: readonly TruthRecord[]): Outcome {
  const keys = records.flatMap(({ record }, at) => blockingKeys(record).map((key): [string, number] => [key, at]))
  const clusters = groupBy(records.map(({ truth }, at) => [truth, at]))
  const candidates = pairUp(groupBy(keys).values(), records.length).flatMap(([left, right]) => {
    const [one, other] = [records[left], records[right]]
    if (!one || !other) return []
    const { verdict, score } = compareRecords(one.record, other.record)
    return [{ score, isSure: verdict === 'sure', isTrue: one.truth === other.truth }]
  })
  return {
    candidates,
    truePairs: countPairs([...clusters.values()].map((cluster) => cluster.length)),
    allPairs: countPairs([records.length]),
    keysPerRecord: keys.length / records.length,
  }
}

const rate = (count: number, of: number): number => (of === 0 ? 0 : count / of)
const f1 = (precision: number, recall: number): number => rate(2 * precision * recall, precision + recall)
const shown = (value: number): string => value.toFixed(4)

const countTrue = (candidates: readonly Candidate[]): number => candidates.filter(({ isTrue }) => isTrue).length

function atThreshold({ candidates, truePairs }: Outcome) {
  const sure = candidates.filter(({ isSure }) => isSure)
  const [precision, recall] = [rate(countTrue(sure), sure.length), rate(countTrue(sure), truePairs)]
  return { precision, recall, f1: f1(precision, recall) }
}

/** The best F1 that any threshold on the score would give. */
function bestF1({ candidates, truePairs }: Outcome): { f1: number; score: number } {
  const scores = [...new Set(candidates.map(({ score }) => score))]
  const outcomes = scores.map((score) => {
    const taken = candidates.filter((candidate) => candidate.score >= score)
    return { score, f1: f1(rate(countTrue(taken), taken.length), rate(countTrue(taken), truePairs)) }
  })
  return outcomes.reduce((best, outcome) => (outcome.f1 > best.f1 ? outcome : best), { score: 0, f1: 0 })
}

/**
 * Reduction counts to three digits: on febrl 1 the 500 true pairs alone are .0010 of all pairs, so finding every one of them
 * cannot give more than .99900.
 */
function checkBlocking(name: string, outcome: Outcome): Measurement {
  const { candidates, truePairs, allPairs, keysPerRecord } = outcome
  const completeness = rate(countTrue(candidates), truePairs)
  const reduction = 1 - rate(candidates.length, allPairs)
  return {
    name: `${name}: blocking`,
    passed: completeness >= 0.995 && Math.round(reduction * 1000) / 1000 >= 0.999,
    figures: `completeness ${shown(completeness)} (≥ .995), reduction ${reduction.toFixed(5)} (≥ .999 to three digits), ${keysPerRecord.toFixed(1)} keys a record`,
  }
}

interface Bars {
  precision: number
  recall: number
}

function checkBars(name: string, outcome: Outcome, bars: Bars): Measurement {
  const { precision, recall } = atThreshold(outcome)
  return {
    name,
    passed: precision >= bars.precision && recall >= bars.recall,
    figures: `P ${shown(precision)} (≥ ${bars.precision}), R ${shown(recall)} (≥ ${bars.recall}) of ${outcome.truePairs} pairs`,
  }
}

async function checkFebrl(dataFolder: string, number: 1 | 3): Promise<Measurement[]> {
  const file = `febrl_dataset${number}.csv`
  const withId = runSet(await readFebrl(dataFolder, { file, isIdKnown: true }))
  const withoutId = runSet(await readFebrl(dataFolder, { file, isIdKnown: false }))
  return [
    checkBars(`febrl ${number} with id`, withId, { precision: 0.999, recall: 0.985 }),
    checkBlocking(`febrl ${number} with id`, withId),
    checkBars(`febrl ${number} without id`, withoutId, { precision: 0.995, recall: 0.97 }),
    checkBlocking(`febrl ${number} without id`, withoutId),
  ]
}

async function checkSplink(dataFolder: string): Promise<Measurement> {
  const outcome = runSet(await readSplink(dataFolder))
  const { precision, recall, f1: reached } = atThreshold(outcome)
  const best = bestF1(outcome)
  return {
    name: 'splink fake 1000',
    passed: reached >= 0.8 && best.f1 >= 0.87,
    figures: `F1 ${shown(reached)} (≥ .80; P ${shown(precision)}, R ${shown(recall)} of ${outcome.truePairs} pairs), best F1 ${shown(best.f1)} (≥ .87) at score ${best.score}`,
  }
}

function checkChinese(): Measurement {
  const pairs = makeChinesePairs().map(({ isSame, one, other }) => ({ isSame, ...compareRecords(one, other) }))
  const same = pairs.filter(({ isSame }) => isSame)
  const sure = pairs.filter(({ verdict }) => verdict === 'sure')
  const precision = rate(sure.filter(({ isSame }) => isSame).length, sure.length)
  const recall = rate(same.filter(({ verdict }) => verdict === 'sure').length, same.length)
  const shownToSomebody = rate(same.filter(({ verdict }) => verdict !== 'new').length, same.length)
  return {
    name: 'Chinese pairs',
    passed: pairs.length === 500 && precision >= 0.995,
    figures: `P ${shown(precision)} (≥ .995), R ${shown(recall)} sure, ${shown(shownToSomebody)} sure or likely, of ${same.length} same among ${pairs.length}`,
  }
}

/** A lead against 50 customers of the trade, as submit does it. */
function measureSpeed(): Measurement {
  const pairs = makeChinesePairs()
  const candidates = pairs.slice(0, 50).map(({ other }, at) => ({ ...other, id: `c${at}` }))
  const decideAll = () => pairs.forEach(({ one }) => decideMatch(one, candidates))
  decideAll()
  const began = performance.now()
  decideAll()
  const leadMs = (performance.now() - began) / pairs.length
  const pairUs = (leadMs * 1000) / candidates.length
  return {
    name: 'speed',
    passed: pairUs <= 20 && leadMs <= 1,
    figures: `${pairUs.toFixed(1)} µs a comparison (≤ 20), ${leadMs.toFixed(2)} ms a lead against 50 candidates (≤ 1)`,
  }
}

/** The matcher at its one threshold, on public people and on the garment trade. */
export async function matcherAccuracy(dataFolder: string): Promise<Measurement[]> {
  return [
    ...(await checkFebrl(dataFolder, 1)),
    ...(await checkFebrl(dataFolder, 3)),
    await checkSplink(dataFolder),
    checkChinese(),
    measureSpeed(),
  ]
}
