import { View } from '@tarojs/components'
import { classNames } from './class-names'
import { Tappable } from './tappable'
import './block.scss'
import './switch-row.scss'

/** Props of {@link SwitchRow}. */
export interface SwitchRowProps {
  label: string
  note?: string
  isOn: boolean
  onChange: (isOn: boolean) => void
  disabled?: boolean
}

/** A sentence with a switch; the whole row is the target. */
export function SwitchRow({ label, note, isOn, onChange, disabled = false }: SwitchRowProps) {
  return (
    <Tappable
      className="g-switch-row g-block"
      role="switch"
      label={label}
      checked={isOn}
      disabled={disabled}
      onTap={() => onChange(!isOn)}
    >
      <View className="g-switch-row__words">
        <View>{label}</View>
        {note && <View className="g-switch-row__note">{note}</View>}
      </View>
      <View className={classNames('g-switch', isOn && 'g-switch--on', disabled && 'g-switch--disabled')}>
        <View className="g-switch__knob g-moves" />
      </View>
    </Tappable>
  )
}
