import type { ReactNode } from 'react'
import { View } from '@tarojs/components'
import './action-bar.scss'

/** Props of {@link ActionBar}. */
export interface ActionBarProps {
  /** The one main action; it takes the room that is left. */
  main: ReactNode
  /** A quieter action at its left. */
  beside?: ReactNode
  /** One small sentence below: what happens with the data, what the price is. */
  note?: string
}

/** What goes into a screen's or a sheet's footer. */
export function ActionBar({ main, beside, note }: ActionBarProps) {
  return (
    <View>
      <View className="g-action-bar">
        {beside}
        <View className="g-action-bar__main">{main}</View>
      </View>
      {note && <View className="g-action-bar__note">{note}</View>}
    </View>
  )
}
