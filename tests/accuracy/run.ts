import { existsSync } from 'node:fs'
import { calendarAccuracy } from './calendar'
import { helpdeskAccuracy } from './helpdesk'
import { intakeAccuracy } from './intake'
import { matcherAccuracy } from './matcher'
import { namesAccuracy } from './names'
import { sheetsAccuracy } from './sheets'

/** The public data sets stand beside the project, never in it. */
const DATA = '../shared/data'

const suites = {
  calendar: calendarAccuracy,
  names: namesAccuracy,
  matcher: matcherAccuracy,
  helpdesk: helpdeskAccuracy,
  intake: intakeAccuracy,
  sheets: sheetsAccuracy,
}

/** `npm run accuracy [suite …]`: every accuracy bar in one table. */
async function main(wanted: readonly string[]): Promise<number> {
  if (!existsSync(DATA)) {
    process.stdout.write(`没有找到 ${DATA}，准确度检查未运行\n`)
    return 0
  }
  let missed = 0
  for (const [suite, measure] of Object.entries(suites)) {
    if (wanted.length > 0 && !wanted.includes(suite)) continue
    for (const { name, passed, figures } of await measure(DATA)) {
      if (!passed) missed += 1
      process.stdout.write(`${passed ? '通过' : '未达'} │ ${name} │ ${figures}\n`)
    }
  }
  process.stdout.write(missed === 0 ? '准确度：全部达标\n' : `准确度：${missed} 项未达标\n`)
  return missed === 0 ? 0 : 1
}

main(process.argv.slice(2)).then(
  (code) => process.exit(code),
  (error: unknown) => {
    process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`)
    process.exit(1)
  },
)
