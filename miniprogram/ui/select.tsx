import { useId, useState } from 'react'
import { View } from '@tarojs/components'
import type { Option } from './chips'
import { FieldFrame, noteIdOf } from './field-frame'
import { Icon } from './icon'
import { OptionList } from './option-list'
import { SearchBar } from './search-bar'
import { Sheet } from './sheet'
import { Tappable } from './tappable'
import './select.scss'

/** Props of {@link Select}. */
export interface SelectProps<Value extends string> {
  label: string
  options: readonly Option<Value>[]
  value: Value | undefined
  onChange: (value: Value) => void
  placeholder?: string
  hint?: string
  error?: string
  isRequired?: boolean
}

/** From this many options on, typing beats scrolling. */
const SEARCH_FROM = 12

/** A field whose answer is picked from a sheet; once answered it no longer says that it is optional. */
export function Select<Value extends string>(props: SelectProps<Value>) {
  const { label, options, value, onChange, placeholder = '请选择', hint, error, isRequired = false } = props
  const id = useId()
  const [isOpen, setOpen] = useState(false)
  const [search, setSearch] = useState('')
  const chosen = options.find((option) => option.value === value)
  const found = options.filter((option) => `${option.label}${option.note ?? ''}`.includes(search.trim()))
  const choose = (next: Value) => {
    setOpen(false)
    onChange(next)
  }
  return (
    <FieldFrame id={id} label={label} isRequired={isRequired || chosen !== undefined} error={error} hint={hint}>
      <Tappable
        className="g-select"
        label={`${label}：${chosen?.label ?? placeholder}`}
        describedBy={noteIdOf(id)}
        hasPopup="dialog"
        expanded={isOpen}
        onTap={() => setOpen(true)}
      >
        <View className="g-select__words">
          <View className={chosen ? 'g-select__label' : 'g-select__empty'}>{chosen?.label ?? placeholder}</View>
          {chosen?.note && <View className="g-select__note">{chosen.note}</View>}
        </View>
        <Icon className="g-select__next" name="next" size="small" />
      </Tappable>
      <Sheet isOpen={isOpen} title={label} onClose={() => setOpen(false)}>
        {options.length >= SEARCH_FROM && (
          <SearchBar label={`搜索${label}`} value={search} placeholder="输入几个字" onChange={setSearch} />
        )}
        <OptionList label={label} options={found} value={value} onChoose={choose} />
      </Sheet>
    </FieldFrame>
  )
}
