import { useState } from 'react'
import { View } from '@tarojs/components'
import type { FieldMapping } from '@shared/lead/lead.types'
import { Button } from '@/ui/button'
import { Card } from '@/ui/card'
import { Chip, ChipGroup } from '@/ui/chips'
import { Field } from '@/ui/field'
import { Sheet } from '@/ui/sheet'
import './settings.scss'

type Target = FieldMapping[string]

interface MappingListProps {
  mapping: FieldMapping
  disabled: boolean
  onChange: (mapping: FieldMapping) => void
}

const targets: readonly { value: Target; label: string }[] = [
  { value: 'name', label: '称呼' },
  { value: 'phone', label: '电话' },
  { value: 'company', label: '公司' },
  { value: 'wish', label: '需求' },
  { value: 'email', label: '邮箱' },
  { value: 'region', label: '地区' },
  { value: 'text', label: '附言（自动识别）' },
]

const sayTarget = (target: Target): string => targets.find(({ value }) => value === target)?.label ?? target

/** Which field of another form tool fills which of ours. */
export function MappingList({ mapping, disabled, onChange }: MappingListProps) {
  const [open, setOpen] = useState<{ before: string; name: string; target: Target } | null>(null)
  const keep = (entries: [string, Target][]) => {
    onChange(Object.fromEntries(entries))
    setOpen(null)
  }
  const others = Object.entries(mapping).filter(([name]) => name !== open?.before)
  return (
    <Card>
      <View className="settings__buttons">
        {Object.entries(mapping).map(([name, target]) => (
          <Chip
            key={name}
            label={`${name} → ${sayTarget(target)}`}
            disabled={disabled}
            onTap={() => setOpen({ before: name, name, target })}
          />
        ))}
        {!disabled && (
          <Chip look="add" label="＋ 对上一个字段" onTap={() => setOpen({ before: '', name: '', target: 'name' })} />
        )}
      </View>
      <Sheet isOpen={open !== null} title="字段对应" onClose={() => setOpen(null)}>
        {open && (
          <>
            <Field
              label="对方的字段名"
              value={open.name}
              maxLength={40}
              placeholder="例如：联系电话、mobile"
              onChange={(name) => setOpen({ ...open, name })}
            />
            <ChipGroup
              label="填到我们的"
              isRequired
              options={targets}
              value={open.target}
              onChange={(target) => target && setOpen({ ...open, target })}
            />
            <View className="settings__buttons settings__step">
              <Button
                look="primary"
                disabled={open.name.trim() === ''}
                onTap={() => keep([...others, [open.name.trim(), open.target]])}
              >
                对上
              </Button>
              {open.before !== '' && (
                <Button look="danger" onTap={() => keep(others)}>
                  去掉
                </Button>
              )}
            </View>
          </>
        )}
      </Sheet>
    </Card>
  )
}
