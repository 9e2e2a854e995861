import { useState } from 'react'
import { addMs, HOUR_MS, type Instant } from '@shared/kernel/instant'
import type { InboxItem } from '@/features/followup/followup.calls'
import { now } from '@/platform/now'
import { Button } from '@/ui/button'
import { ChipGroup } from '@/ui/chips'
import { DateQuickPick } from '@/ui/date-quick-pick'
import { sayMoment } from '@/ui/quick-dates'
import { Sheet } from '@/ui/sheet'

interface SnoozeSheetProps {
  item: InboxItem | null
  onClose: () => void
  onSnooze: (item: InboxItem, until: Instant) => unknown
}

const SOON = [
  { value: '1', label: '1 小时后' },
  { value: '3', label: '3 小时后' },
] as const

type Soon = (typeof SOON)[number]['value']

/** 稍后: when it shall come back, in one tap and a confirmation that says the moment. */
export function SnoozeSheet({ item, onClose, onSnooze }: SnoozeSheetProps) {
  const [soon, setSoon] = useState<Soon | undefined>(undefined)
  const [until, setUntil] = useState<Instant | null>(null)
  const chooseSoon = (hours: Soon | undefined) => {
    setSoon(hours)
    setUntil(hours === undefined ? null : addMs(now(), Number(hours) * HOUR_MS))
  }
  const chooseDay = (day: Instant) => {
    setSoon(undefined)
    setUntil(day)
  }
  return (
    <Sheet
      isOpen={item !== null}
      title="稍后再做"
      onClose={onClose}
      {...(item === null ? {} : { note: item.title })}
      footer={
        <Button
          wide
          size="large"
          look="primary"
          disabled={until === null}
          onTap={() => item !== null && until !== null && onSnooze(item, until)}
        >
          {until === null ? '选一个时间' : `${sayMoment(until, now())} 再提醒我`}
        </Button>
      }
    >
      <ChipGroup label="今天" options={SOON} value={soon} onChange={chooseSoon} />
      <DateQuickPick
        label="改天"
        now={now()}
        value={soon === undefined ? (until ?? undefined) : undefined}
        onChange={chooseDay}
      />
    </Sheet>
  )
}
