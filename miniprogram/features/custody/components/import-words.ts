import { importStepLabels } from '@shared/custody/import.labels'
import type { ImportStep } from '@shared/custody/import.types'
import type { Tone } from '@/ui/tone'
import type { Import } from '../custody.calls'

export const count = (rows: number): string => rows.toLocaleString('zh-CN')

const tones: Partial<Record<ImportStep, Tone>> = { committed: 'good', failed: 'bad', undone: 'plain' }
export const toneOf = (step: ImportStep): Tone => tones[step] ?? 'accent'

/** What is going on, in words and as a share. */
export function sayWork({ step, work }: Import): { text: string; share: number } {
  const { done, total } = work ?? { done: 0, total: null }
  const share = total === null || total === 0 ? 0 : done / total
  // A dry run looks at every row twice.
  const rows = step === 'checking' ? Math.round((total ?? 0) / 2) : total
  const seen = step === 'checking' ? Math.round(done / 2) : done
  const of = rows === null ? `${count(seen)} 行` : `${count(seen)} / ${count(rows)} 行`
  return { text: `${importStepLabels[step]}，${of}`, share }
}

/** How it ended, as one sentence. */
export function sayResult({ made, supplemented, left }: Import): string {
  const rest = left > 0 ? `，还有 ${count(left)} 行没有导入` : ''
  return `新增 ${count(made)} 位客户，${count(supplemented)} 行并入已有客户${rest}`
}
