import { useState } from 'react'
import { View } from '@tarojs/components'
import { Button } from '@/ui/button'
import { Card } from '@/ui/card'
import { Field } from '@/ui/field'
import { useSaveHours, type Calendar } from '../tenant.calls'
import { parseWindows, sayWindows } from './hours-text'
import { SaveBar } from './save-bar'
import { useEdit } from './use-edit'
import { useSaving } from './use-saving'
import './settings.scss'

const dayNames = ['周一', '周二', '周三', '周四', '周五', '周六', '周日']

interface WeekHoursProps {
  calendar: Calendar
  isFixed: boolean
  reload: () => unknown
}

/** The week's working hours, one line for each day. */
export function WeekHours({ calendar, isFixed, reload }: WeekHoursProps) {
  const edit = useEdit('hours', { days: calendar.week.map(sayWindows) })
  const command = useSaveHours()
  const [isTold, setTold] = useState(false)
  const { save, bar } = useSaving({ edit, command, reload, done: '已保存，之后的时限都按这个算' })
  const { days } = edit.value
  const readings = days.map(parseWindows)
  const put = (at: number, text: string) => edit.change({ days: days.map((day, index) => (index === at ? text : day)) })
  const submit = () => {
    setTold(true)
    const week = readings.flatMap((reading) => (reading.ok ? [reading.windows] : []))
    return week.length === days.length ? save({ version: calendar.version, week }) : undefined
  }
  const monday = days[0] ?? ''
  return (
    <>
      <Card>
        {days.map((text, at) => {
          const reading = readings[at]
          const error = isTold && reading && !reading.ok ? { error: reading.sentence } : {}
          return (
            <Field
              key={dayNames[at]}
              label={dayNames[at] ?? ''}
              value={text}
              disabled={isFixed}
              placeholder="休息"
              onChange={(next) => put(at, next)}
              {...error}
            />
          )
        })}
        {!isFixed && (
          <View className="settings__buttons">
            <Button size="small" onTap={() => edit.change({ days: days.map((day, at) => (at < 5 ? monday : day)) })}>
              周二到周五同周一
            </Button>
          </View>
        )}
      </Card>
      <SaveBar {...bar} onSave={submit} />
    </>
  )
}
