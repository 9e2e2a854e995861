import { useState } from 'react'
import { View } from '@tarojs/components'
import { DatePickerView } from '@nutui/nutui-react-taro'
import type { Instant } from '@shared/kernel/instant'
import { accessible } from './accessible'
import { Button } from './button'
import { Chip } from './chips'
import { fromPickerParts, quickDates, sayMoment, toPickerDate } from './quick-dates'
import { Sheet } from './sheet'
import './block.scss'
import './chips.scss'
import './date-quick-pick.scss'

/** Props of {@link DateQuickPick}. */
export interface DateQuickPickProps {
  label: string
  value: Instant | undefined
  onChange: (value: Instant) => void
  now: Instant
  /** The hour the quick days mean. */
  hour?: number
}

const MINUTE_STEP = 15
const YEARS_AHEAD = 2

/** 明天 / 3 天后 / 下周一 / 自选: a moment in one tap, or any moment in three. */
export function DateQuickPick({ label, value, onChange, now, hour = 10 }: DateQuickPickProps) {
  const [isOpen, setOpen] = useState(false)
  const quick = quickDates(now, hour)
  const chosen = quick.find((day) => day.at === value)
  const own = value !== undefined && !chosen ? value : undefined
  const start = own ?? quick[0]?.at ?? now
  return (
    <View className="g-block" {...accessible({ role: 'radiogroup', label })}>
      <View className="g-chips__label">{label}</View>
      <View className="g-chips__row">
        {quick.map((day) => (
          <Chip key={day.label} role="radio" label={day.label} isOn={day === chosen} onTap={() => onChange(day.at)} />
        ))}
        <Chip
          role="radio"
          label={own ? sayMoment(own, now) : '自选'}
          isOn={own !== undefined}
          onTap={() => setOpen(true)}
        />
      </View>
      <MomentSheet
        key={start}
        title={label}
        start={start}
        now={now}
        isOpen={isOpen}
        onClose={() => setOpen(false)}
        onPick={onChange}
      />
    </View>
  )
}

interface MomentSheetProps {
  title: string
  start: Instant
  now: Instant
  isOpen: boolean
  onClose: () => void
  onPick: (value: Instant) => void
}

function MomentSheet({ title, start, now, isOpen, onClose, onPick }: MomentSheetProps) {
  const [draft, setDraft] = useState(start)
  const first = toPickerDate(now)
  const pick = () => {
    onPick(draft)
    onClose()
  }
  return (
    <Sheet
      isOpen={isOpen}
      title={title}
      onClose={onClose}
      footer={
        <Button wide size="large" look="primary" onTap={pick}>
          {`就定${sayMoment(draft, now)}`}
        </Button>
      }
    >
      <View className="g-moment">
        <DatePickerView
          type="datetime"
          defaultValue={toPickerDate(start)}
          startDate={new Date(first.getFullYear(), first.getMonth(), first.getDate())}
          endDate={new Date(first.getFullYear() + YEARS_AHEAD, 11, 31, 23, 59)}
          minuteStep={MINUTE_STEP}
          showChinese
          onChange={(options) => setDraft(fromPickerParts(options.map((option) => Number(option?.value))))}
        />
      </View>
    </Sheet>
  )
}
