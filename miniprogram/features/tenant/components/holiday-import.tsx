import { View } from '@tarojs/components'
import { parseCalendarText } from '@shared/calendar/calendar-text.rules'
import { useDraft } from '@/platform/use-draft'
import { Button } from '@/ui/button'
import { Card } from '@/ui/card'
import { Field } from '@/ui/field'
import { PartialData } from '@/ui/states'
import { useImportDays } from '../tenant.calls'
import { sayTrouble } from './save-bar'
import './settings.scss'

interface HolidayImportProps {
  version: number
  reload: () => unknown
  onImported: (words: string) => void
}

/** More wrong lines than this are not read anyway. */
const MOST_PROBLEMS = 5

/** Paste the official arrangement; every line that is not understood says why, before anything is sent. */
export function HolidayImport({ version, reload, onImported }: HolidayImportProps) {
  const draft = useDraft('settings:holidays', { text: '' })
  const importing = useImportDays()
  const { text } = draft.value
  const reading = text.trim() === '' ? null : parseCalendarText(text)
  const problems = reading && !reading.ok ? reading.problems : []
  const count = reading?.ok ? reading.days.length : 0
  const submit = async () => {
    const done = await importing.run({ version, text })
    if (done === null) return void (await reload())
    draft.discard()
    onImported(`已导入 ${count} 天，之后的时限都按这个算`)
  }
  return (
    <Card>
      <Field
        label="粘贴节假日安排"
        kind="area"
        value={text}
        maxLength={20_000}
        onChange={(next) => draft.change({ text: next })}
        placeholder={'一行一天或一段，例如：\n2027-10-01~2027-10-07 休 国庆\n2027-10-09 班 国庆调休'}
      />
      {problems.slice(0, MOST_PROBLEMS).map(({ line, sentence }) => (
        <PartialData key={`${line}:${sentence}`} text={sentence} />
      ))}
      {problems.length > MOST_PROBLEMS && (
        <View className="settings__note">还有 {problems.length - MOST_PROBLEMS} 行也没看懂</View>
      )}
      {importing.failure && <PartialData text={sayTrouble(importing.failure)} />}
      <Button wide look="primary" disabled={count === 0} onTap={submit}>
        {count === 0 ? '先粘贴' : `导入 ${count} 天`}
      </Button>
    </Card>
  )
}
