import { useState } from 'react'
import { poolReasons, poolReasonWords } from '@shared/customer/pool.labels'
import { back, open } from '@/platform/navigate'
import { useMe } from '@/platform/session'
import { useIsOnline } from '@/platform/system'
import { PageTitle } from '@/ui/page-title'
import { Screen } from '@/ui/screen'
import { Segments } from '@/ui/segments'
import { Select } from '@/ui/select'
import { UndoBar } from '@/ui/undo-bar'
import { AssignSheet } from '../../components/assign-sheet'
import { PoolRows } from '../../components/pool-rows'
import { provinces, sayLeft } from '../../components/pool-words'
import type { Grade } from '../../customer.calls'
import { useClaim, usePool, type PoolFilter, type PoolRow } from '../../pool.calls'
import { grades } from '../../show/customer-words'

const gradeChoices = [
  { value: 'any' as const, label: '不限等级' },
  ...grades.map((grade) => ({ value: grade, label: `${grade} 级` })),
]
const ANY = 'any'
const reasonChoices = [
  { value: ANY as 'any' | (typeof poolReasons)[number], label: '不限原因' },
  ...poolReasons.map((value) => ({ value, label: poolReasonWords[value] })),
]
const provinceChoices = [
  { value: '', label: '全国' },
  ...provinces.map((province) => ({ value: province, label: province })),
]

function Narrow({ filter, onChange }: { filter: PoolFilter; onChange: (filter: PoolFilter) => void }) {
  const pickGrade = (value: Grade | 'any') => onChange({ ...filter, grade: value === ANY ? null : value })
  return (
    <>
      <Segments label="等级" segments={gradeChoices} value={filter.grade ?? ANY} onChange={pickGrade} />
      <Select
        label="为什么在公海"
        options={reasonChoices}
        value={filter.reason ?? ANY}
        onChange={(reason) => onChange({ ...filter, reason: reason === ANY ? null : reason })}
      />
      <Select
        label="地区"
        options={provinceChoices}
        value={filter.province}
        onChange={(province) => onChange({ ...filter, province })}
      />
    </>
  )
}

/** 公海: customers nobody follows, masked; one tap makes one mine and opens its card. */
export default function PoolPage() {
  const [filter, setFilter] = useState<PoolFilter>({ grade: null, reason: null, province: '' })
  const [giving, setGiving] = useState<PoolRow | null>(null)
  const [told, setTold] = useState<string | null>(null)
  const me = useMe()
  const isOnline = useIsOnline()
  const pool = usePool(filter)
  const claiming = useClaim()
  const first = pool.data?.pages[pool.data.pages.length - 1]
  const claim = async (row: PoolRow) => {
    if ((await claiming.run({ customerId: row.id })) === null) return
    await open('/desks/customer/index', { customerId: row.id })
  }
  const isLeading = me !== null && (me.role === 'owner' || me.role === 'manager')
  return (
    <>
      <Screen isOffline={!isOnline} bar={{ title: '公海', onBack: () => void back('/pages/customers/index') }}>
        <PageTitle title="公海" {...(first === undefined ? {} : { eyebrow: sayLeft(first) })} />
        <Narrow filter={filter} onChange={setFilter} />
        <PoolRows
          pool={pool}
          isNarrowed={filter.grade !== null || filter.reason !== null || filter.province !== ''}
          onClaim={claim}
          onAssign={isLeading ? setGiving : null}
        />
      </Screen>
      <AssignSheet
        row={giving}
        onClose={() => setGiving(null)}
        onDone={(words) => {
          setGiving(null)
          setTold(words)
        }}
      />
      {told !== null && <UndoBar text={told} onGone={() => setTold(null)} />}
      {claiming.failure !== null && <UndoBar text={claiming.failure.message} onGone={claiming.reset} />}
    </>
  )
}
