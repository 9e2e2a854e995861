import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { performance } from 'node:perf_hooks'
import { parseCompanyName } from '@shared/customer/company-name.rules'

interface Measurement {
  name: string
  passed: boolean
  figures: string
}

/** Labelled full names → 字号 (companynameparser, Apache-2.0; an empty brand means the name has none). */
const LABELLED = 'cn_company_brand_groundtruth_odd.csv'
/** What the labels' own authors publish for their parser is 97.0 %. */
const EXACT_MIN = 0.97
const MICROSECONDS_MAX = 50
const ROUNDS = 40

const readRows = async (file: string): Promise<[name: string, brand: string][]> => {
  const [, ...lines] = (await readFile(file, 'utf8')).trim().split(/\r?\n/)
  return lines.map((line) => {
    const comma = line.lastIndexOf(',')
    return [line.slice(0, comma), line.slice(comma + 1)]
  })
}

/** Of the fastest round: the others tell how busy the machine was. */
const timePerName = (names: readonly string[]): number => {
  const rounds = Array.from({ length: ROUNDS }, () => {
    const began = performance.now()
    names.forEach(parseCompanyName)
    return performance.now() - began
  })
  return (Math.min(...rounds) * 1_000) / names.length
}

/** How often the brand of a company name is read exactly as people labelled it, and how long one name takes. */
export async function namesAccuracy(dataFolder: string): Promise<Measurement[]> {
  const rows = await readRows(join(dataFolder, LABELLED))
  const missed = rows.filter(([name, brand]) => parseCompanyName(name).brand !== brand)
  const share = 1 - missed.length / rows.length
  const microseconds = timePerName(rows.map(([name]) => name))
  const misses = missed.map(([name, brand]) => `${name}: ${brand || '∅'} ≠ ${parseCompanyName(name).brand || '∅'}`)
  return [
    {
      name: '字号 exact',
      passed: share >= EXACT_MIN,
      figures: `${(share * 100).toFixed(1)} % of ${rows.length}, at least ${EXACT_MIN * 100} %; missed ${misses.join('; ')}`,
    },
    {
      name: 'time per company name',
      passed: microseconds <= MICROSECONDS_MAX,
      figures: `${microseconds.toFixed(1)} µs, at most ${MICROSECONDS_MAX} µs`,
    },
  ]
}
