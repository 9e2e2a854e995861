import { useState } from 'react'
import { Button } from '@/ui/button'
import { Field } from '@/ui/field'
import { Sheet } from '@/ui/sheet'
import { wrongRange, type DayRange } from './period'

interface OwnPeriodProps {
  isOpen: boolean
  start: DayRange
  onClose: () => void
  onPick: (range: DayRange) => void
}

/** Any two days, typed: a wheel would need eight turns for what eight digits say. */
export function OwnPeriod({ isOpen, start, onClose, onPick }: OwnPeriodProps) {
  const [range, setRange] = useState(start)
  const [problem, setProblem] = useState<string | null>(null)
  const pick = () => {
    const wrong = wrongRange(range)
    setProblem(wrong)
    if (wrong === null) onPick(range)
  }
  const look = (
    <Button wide size="large" look="primary" onTap={pick}>
      看这段
    </Button>
  )
  return (
    <Sheet isOpen={isOpen} title="看哪一段" onClose={onClose} footer={look}>
      <Field label="从" value={range.from} maxLength={10} onChange={(from) => setRange({ ...range, from })} />
      <Field
        label="到"
        value={range.to}
        maxLength={10}
        onChange={(to) => setRange({ ...range, to })}
        {...(problem === null ? {} : { error: problem })}
      />
    </Sheet>
  )
}
