import { useEffect, useRef } from 'react'
import { View } from '@tarojs/components'
import { accessible } from './accessible'
import { Tappable } from './tappable'
import './undo-bar.scss'

/** Props of {@link UndoBar}. */
export interface UndoBarProps {
  /** What was done, e.g. 已记跟进，3 天后提醒您. */
  text: string
  /** Without it the bar only tells. */
  onUndo?: () => void
  /** Called once its time is over; take the bar away then. */
  onGone: () => void
  durationMs?: number
}

/** Tells what was done and lets it be taken back for five seconds. */
export function UndoBar({ text, onUndo, onGone, durationMs = 5000 }: UndoBarProps) {
  const gone = useRef(onGone)
  useEffect(() => {
    gone.current = onGone
  }, [onGone])
  useEffect(() => {
    const timer = setTimeout(() => gone.current(), durationMs)
    return () => clearTimeout(timer)
  }, [durationMs, text])
  const undo = () => {
    onUndo?.()
    onGone()
  }
  return (
    <View className="g-undo g-moves" {...accessible({ role: 'status', live: 'polite' })}>
      <View className="g-undo__text">{text}</View>
      {onUndo && (
        <Tappable className="g-undo__button" label={`撤销：${text}`} onTap={undo}>
          撤销
        </Tappable>
      )}
    </View>
  )
}
