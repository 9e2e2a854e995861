import { readFileSync, writeFileSync } from 'node:fs'

/** Writes a generated file, or with `--check` fails when the one on disk is not what would be written. */
export async function writeOrCheck(file: string, text: string): Promise<void> {
  if (!process.argv.includes('--check')) return writeFileSync(file, text)
  if (readFileSync(file, 'utf8') !== text) throw new Error(`${file} is not what its source says: generate it again`)
}
