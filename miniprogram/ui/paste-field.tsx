import { View } from '@tarojs/components'
import { Button } from './button'
import { Field } from './field'
import { Icon } from './icon'
import './paste-field.scss'

/** One thing understood from the text, e.g. 电话 138 0013 8000. */
interface Understood {
  label: string
  value: string
}

/** Props of {@link PasteField}. */
export interface PasteFieldProps {
  label: string
  value: string
  onChange: (value: string) => void
  placeholder: string
  /** What was recognised so far; shown below so that it can be checked. */
  understood?: readonly Understood[]
  /** Reads the clipboard (`@/platform`); without it the button is not shown. */
  onPaste?: () => unknown
  error?: string
}

/** One big field that takes pasted text as it is, and shows what it understood. */
export function PasteField(props: PasteFieldProps) {
  const { label, value, onChange, placeholder, understood = [], onPaste, error } = props
  return (
    <View className="g-paste">
      <Field
        kind="area"
        isRequired
        label={label}
        value={value}
        placeholder={placeholder}
        onChange={onChange}
        error={error}
      />
      {onPaste && value === '' && (
        <View className="g-paste__button">
          <Button size="small" icon="copy" onTap={onPaste}>
            粘贴
          </Button>
        </View>
      )}
      {understood.length > 0 && (
        <View className="g-paste__understood">
          {understood.map((fact) => (
            <View key={fact.label} className="g-paste__fact">
              <Icon name="check" size="small" />
              <View className="g-paste__label">{fact.label}</View>
              <View className="g-paste__value">{fact.value}</View>
            </View>
          ))}
        </View>
      )}
    </View>
  )
}
