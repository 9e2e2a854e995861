import { View } from '@tarojs/components'
import { accessible } from './accessible'
import { classNames } from './class-names'
import { toneClass } from './tone'
import type { Bar } from './bar-list'
import { Tappable } from './tappable'
import './tone.scss'
import './chart.scss'

/** Props of {@link Columns}. */
export interface ColumnsProps {
  columns: readonly Bar[]
}

/** Upright bars for a few things side by side; plain ones step back. */
export function Columns({ columns }: ColumnsProps) {
  const top = Math.max(1, ...columns.map((column) => column.value))
  return (
    <View className="g-columns">
      {columns.map((column) => {
        const tone = column.tone ?? 'accent'
        const className = classNames('g-column', toneClass(tone), tone === 'plain' && 'g-column--plain')
        const inside = (
          <>
            <View className="g-column__figure">{column.figure}</View>
            <View className="g-column__bar" style={{ height: `${Math.max(3, (column.value / top) * 100)}%` }} />
          </>
        )
        return (
          <View key={column.label} className={className}>
            <View
              className="g-column__room"
              {...accessible({ role: 'img', label: `${column.label} ${column.figure}` })}
            >
              {inside}
            </View>
            {column.onTap ? (
              <Tappable className="g-column__label g-column__label--open" onTap={column.onTap}>
                {column.label}
              </Tappable>
            ) : (
              <View className="g-column__label">{column.label}</View>
            )}
          </View>
        )
      })}
    </View>
  )
}
