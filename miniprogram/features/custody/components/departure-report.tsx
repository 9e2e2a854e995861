import { handedWords } from '@shared/custody/departure.labels'
import { sayMoment } from '@shared/kernel/speech-time'
import { now } from '@/platform/now'
import { Card } from '@/ui/card'
import { KeyValues } from '@/ui/key-values'
import { Section } from '@/ui/section'
import type { DepartureReport as Report } from '../departure.calls'

const sayLine = ({ before, moved, ended }: Report['lines'][number]): string =>
  ended === 0 ? `${before}，全部交接` : `${before}，交接 ${moved}，随离职结束 ${ended}`

/** What was counted before, what became of it, and what is left: nothing. */
export function DepartureReport({ report }: { report: Report }) {
  const { by, at, customersTo, leadsTo, ticketsTo, lines, leftBehind } = report
  return (
    <>
      <Section title="交给谁" note={`${sayMoment(at, now())}由${by}办理`}>
        <Card>
          <KeyValues
            rows={[
              { key: '客户', words: customersTo?.name ?? '放入公海' },
              { key: '线索', words: leadsTo?.name ?? '等主管分配' },
              { key: '工单', words: ticketsTo?.name ?? '没有要交接的' },
            ]}
          />
        </Card>
      </Section>
      <Section title={leftBehind === 0 ? '都交接好了，名下没有留下任何东西' : `还有 ${leftBehind} 件留在名下`}>
        <Card>
          <KeyValues
            rows={lines
              .filter(({ before }) => before > 0)
              .map((line) => ({ key: handedWords[line.kind], words: sayLine(line) }))}
          />
        </Card>
      </Section>
    </>
  )
}
