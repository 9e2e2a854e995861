import { useState } from 'react'
import { toCalendarDate } from '@shared/kernel/instant'
import { now } from '@/platform/now'
import { Card } from '@/ui/card'
import { KeyValues } from '@/ui/key-values'
import { Section } from '@/ui/section'
import { Segments } from '@/ui/segments'
import { EmptyState, PartialData } from '@/ui/states'
import { UndoBar } from '@/ui/undo-bar'
import { HolidayImport } from '../../components/holiday-import'
import { sayLine, toLines, yearsOf } from '../../components/holiday-words'
import { Loaded, SettingsPage } from '../../components/settings-page'
import { useMayChange } from '../../components/use-may-change'
import { WeekHours } from '../../components/week-hours'
import { useCalendar, type Calendar } from '../../tenant.calls'

function Holidays({ days }: Pick<Calendar, 'days'>) {
  const years = yearsOf(days)
  const [year, setYear] = useState(toCalendarDate(now()).slice(0, 4))
  const lines = toLines(days.filter(({ date }) => date.startsWith(year)))
  return (
    <>
      <Segments
        label="哪一年"
        segments={years.map((value) => ({ value, label: `${value} 年` }))}
        value={year}
        onChange={setYear}
      />
      {lines.length === 0 ? (
        <EmptyState icon="calendar" title={`${year} 年还没有节假日`} text="国务院公布后，整段粘贴到下面" />
      ) : (
        <Card>
          <KeyValues
            rows={lines.map((line) => ({
              key: sayLine(line),
              words: line.name,
              tags: [line.kind === 'off' ? { text: '休', tone: 'good' } : { text: '班', tone: 'warn' }],
            }))}
          />
        </Card>
      )}
    </>
  )
}

/** 工作时间: the week, holidays and make-up days (调休) that every promise is counted by. */
export default function HoursPage() {
  const query = useCalendar()
  const isFixed = !useMayChange()
  const [said, setSaid] = useState<string | null>(null)
  return (
    <SettingsPage place="hours" title="工作时间">
      <Loaded query={query} what="工作时间">
        {(calendar) => (
          <>
            {calendar.warnings.map((warning) => (
              <PartialData key={warning} text={warning} />
            ))}
            <Section title="每周" note="午休空出来，空着的一天就是休息">
              <WeekHours calendar={calendar} isFixed={isFixed} reload={query.refetch} />
            </Section>
            <Section title="节假日和调休">
              <Holidays days={calendar.days} />
              {!isFixed && <HolidayImport version={calendar.version} reload={query.refetch} onImported={setSaid} />}
            </Section>
          </>
        )}
      </Loaded>
      {said !== null && <UndoBar text={said} onGone={() => setSaid(null)} />}
    </SettingsPage>
  )
}
