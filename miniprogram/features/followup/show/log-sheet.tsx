import { useState } from 'react'
import { View } from '@tarojs/components'
import { now } from '@/platform/now'
import { Button } from '@/ui/button'
import { Sheet } from '@/ui/sheet'
import { draftName, saySave, type Logged, type LogTarget } from '../components/log-draft'
import { LogFields } from '../components/log-fields'
import { useLogForm } from '../components/use-log-form'
import './log-sheet.scss'

export type { Logged, LogTarget }

/** Props of {@link LogSheet}. */
export interface LogSheetProps {
  /** Whom it is about; null closes the sheet. */
  target: LogTarget | null
  onClose: () => void
  /** Saved, or kept on this phone until there is a network; show {@link LoggedBar} then. */
  onLogged: (logged: Logged, target: LogTarget) => void
}

/** 记跟进: what was done and what comes next, in three taps. Nothing written is lost, without a network it is sent later. */
export function LogSheet({ target, onClose, onLogged }: LogSheetProps) {
  const [shown, setShown] = useState(target)
  if (target !== null && target !== shown) setShown(target)
  if (shown === null) return null
  return (
    <LogSheetOf
      key={draftName(shown)}
      target={shown}
      isOpen={target !== null}
      onClose={onClose}
      onLogged={(logged) => onLogged(logged, shown)}
    />
  )
}

interface LogSheetOfProps {
  target: LogTarget
  isOpen: boolean
  onClose: () => void
  onLogged: (logged: Logged) => void
}

function LogSheetOf({ target, isOpen, onClose, onLogged }: LogSheetOfProps) {
  const form = useLogForm(target, onLogged)
  const { draft, failure, hasContent, save } = form
  const note = draft.isRestored ? '接着上次写的' : hasContent ? '草稿已自动保存' : undefined
  return (
    <Sheet
      isOpen={isOpen}
      title="记跟进"
      onClose={onClose}
      {...(note === undefined ? {} : { note })}
      footer={
        <>
          {failure && <View className="log-sheet__failure">{failure.message}</View>}
          <Button wide size="large" look="primary" disabled={!hasContent} onTap={save}>
            {hasContent ? saySave(draft.value, now()) : '选一个结果，或写一句'}
          </Button>
        </>
      }
    >
      <View className="log-sheet__who">{[target.title, target.phone].filter(Boolean).join('　')}</View>
      <LogFields form={form} />
    </Sheet>
  )
}
