import { Input, View } from '@tarojs/components'
import { accessible } from './accessible'
import { Icon } from './icon'
import { Tappable } from './tappable'
import './field.scss'
import './search-bar.scss'

/** Props of {@link SearchBar}. */
export interface SearchBarProps {
  value: string
  onChange: (value: string) => void
  placeholder: string
  /** What is searched, for screen readers; the placeholder when left out. */
  label?: string
  onSubmit?: () => void
}

/** Searches while one types; ✕ clears. */
export function SearchBar({ value, onChange, placeholder, label = placeholder, onSubmit }: SearchBarProps) {
  return (
    <View className="g-search" {...accessible({ role: 'search' })}>
      <Icon className="g-search__icon" name="search" size="medium" />
      <Input
        className="g-field__input"
        value={value}
        placeholder={placeholder}
        placeholderClass="g-field__placeholder"
        maxlength={60}
        onInput={(event) => onChange(event.detail.value)}
        onConfirm={() => onSubmit?.()}
        {...accessible({ label })}
      />
      {value !== '' && (
        <Tappable className="g-search__clear" label="清空" onTap={() => onChange('')}>
          <Icon name="close" size="small" />
        </Tappable>
      )}
    </View>
  )
}
