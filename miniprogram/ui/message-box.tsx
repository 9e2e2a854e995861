import type { ReactNode } from 'react'
import { useId } from 'react'
import { View } from '@tarojs/components'
import { Button } from './button'
import { Icon } from './icon'
import { Tappable } from './tappable'
import { TextArea } from './text-area'
import './field.scss'
import './message-box.scss'

/** Props of {@link MessageBox}. */
export interface MessageBoxProps {
  /** What is written here, for screen readers. */
  label: string
  value: string
  onChange: (value: string) => void
  onSend: () => unknown
  sendLabel: string
  placeholder?: string
  maxLength?: number
  /** Nothing to send yet. */
  isEmpty: boolean
  onAddPhoto?: () => void
  /** Stands above the line: photos on their way, choices. */
  children?: ReactNode
}

/** Where one goes on talking: a line that grows, a photo, send. */
export function MessageBox(props: MessageBoxProps) {
  const { label, value, onChange, onSend, sendLabel, placeholder = '', maxLength = 2_000, isEmpty, onAddPhoto } = props
  const id = useId()
  return (
    <View>
      {props.children}
      <View className="g-message-box">
        {onAddPhoto && (
          <Tappable className="g-message-box__photo" label="添加照片" onTap={onAddPhoto}>
            <Icon name="camera" />
          </Tappable>
        )}
        <View className="g-message-box__words">
          <TextArea
            id={id}
            label={label}
            value={value}
            onChange={onChange}
            onBlur={() => {}}
            placeholder={placeholder}
            maxLength={maxLength}
            disabled={false}
            isFocused={false}
            describedBy={undefined}
            invalid={undefined}
          />
        </View>
        <Button look="primary" disabled={isEmpty} onTap={onSend}>
          {sendLabel}
        </Button>
      </View>
    </View>
  )
}
