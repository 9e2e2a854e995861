import { useState } from 'react'
import { channelKinds } from '@shared/lead/lead.types'
import { channelKindWords } from '@shared/lead/lead.labels'
import { Button } from '@/ui/button'
import { ChipGroup, MultiChipGroup } from '@/ui/chips'
import { Field } from '@/ui/field'
import { Labelled } from '@/ui/labelled'
import { Sheet } from '@/ui/sheet'
import type { Rule } from '../tenant.calls'
import type { People } from './rule-words'

interface RuleSheetProps {
  rule: Rule | null
  people: People
  onClose: () => void
  onKeep: (rule: Rule) => void
}

const kinds = channelKinds.map((value) => ({ value, label: channelKindWords[value] }))
const grades = (['A', 'B', 'C', 'D'] as const).map((value) => ({ value, label: `${value} 级` }))
const strategies: { value: Rule['strategy']; label: string }[] = [
  { value: 'round_robin', label: '轮流' },
  { value: 'least_loaded', label: '手上最少的' },
]

const toRegions = (text: string): string[] => text.split(/[、，,\s]+/).filter(Boolean)

/** One rule: which leads, to whom, in which way. */
export function RuleSheet({ rule, onClose, ...rest }: RuleSheetProps) {
  return (
    <Sheet isOpen={rule !== null} title="什么线索交给谁" onClose={onClose}>
      {rule && <RuleFields key={rule.id} start={rule} {...rest} />}
    </Sheet>
  )
}

function RuleFields({ start, people, onKeep }: Pick<RuleSheetProps, 'people' | 'onKeep'> & { start: Rule }) {
  const [rule, setRule] = useState(start)
  const [regions, setRegions] = useState(start.regions.join('、'))
  const change = (parts: Partial<Rule>) => setRule({ ...rule, ...parts })
  const { departmentId } = rule
  const receivers = people.staff.filter(({ isActive, role }) => isActive && (role === 'rep' || role === 'manager'))
  const isNobody = departmentId === null && rule.staffIds.length === 0
  const trouble = rule.name.trim() === '' ? '先起个名字' : isNobody ? '先选部门或同事' : null
  return (
    <>
      <Field label="名字" value={rule.name} maxLength={30} isRequired onChange={(name) => change({ name })} />
      <MultiChipGroup
        label="来自（不选就是都算）"
        options={kinds}
        values={rule.channelKinds}
        onChange={(values) => change({ channelKinds: [...values] })}
      />
      <Field label="地区" value={regions} onChange={setRegions} placeholder="例如：广州、佛山；空着就是都算" />
      <MultiChipGroup
        label="等级（不选就是都算）"
        options={grades}
        values={rule.grades}
        onChange={(values) => change({ grades: [...values] })}
      />
      <ChipGroup
        label="怎么分"
        isRequired
        options={strategies}
        value={rule.strategy}
        onChange={(strategy) => strategy && change({ strategy })}
      />
      <ChipGroup
        label="交给哪个部门"
        options={people.departments.map(({ id, name }) => ({ value: id, label: name }))}
        value={departmentId ?? undefined}
        onChange={(id) => change({ departmentId: id ?? null })}
      />
      <Labelled label="或交给这些同事">
        <MultiChipGroup
          options={receivers.map(({ id, name }) => ({ value: id, label: name }))}
          values={rule.staffIds}
          onChange={(values) => change({ staffIds: [...values] })}
        />
      </Labelled>
      <Button
        wide
        size="large"
        look="primary"
        disabled={trouble !== null}
        onTap={() => onKeep({ ...rule, name: rule.name.trim(), regions: toRegions(regions) })}
      >
        {trouble ?? '放进列表'}
      </Button>
    </>
  )
}
