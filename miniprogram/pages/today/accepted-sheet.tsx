import { useState } from 'react'
import { View } from '@tarojs/components'
import type { Outputs } from '@shared/contract'
import { call, copy } from '@/platform/phone'
import { ActionBar } from '@/ui/action-bar'
import { Button } from '@/ui/button'
import { Sheet } from '@/ui/sheet'
import './index.scss'

interface AcceptedSheetProps {
  title: string
  reach: Outputs['lead']['accept'] | null
  onClose: () => void
  onLog: () => void
}

/** After 接受: the number, to be called at once; after the call the follow-up is one tap away. */
export function AcceptedSheet({ title, reach, onClose, onLog }: AcceptedSheetProps) {
  const [hasCalled, setCalled] = useState(false)
  const phone = reach?.phone ?? null
  const dial = reach?.dial ?? null
  const callNow = async () => {
    if (dial === null) return
    await call(dial)
    setCalled(true)
  }
  const log = (
    <Button
      size="large"
      wide={hasCalled || dial === null}
      look={hasCalled || dial === null ? 'primary' : 'ghost'}
      onTap={onLog}
    >
      记跟进
    </Button>
  )
  const phoneButton = (
    <Button size="large" icon="phone" wide={!hasCalled} look={hasCalled ? 'ghost' : 'primary'} onTap={callNow}>
      {hasCalled ? '再打一次' : '打电话'}
    </Button>
  )
  return (
    <Sheet
      isOpen={reach !== null}
      title="已接受，现在联系"
      onClose={onClose}
      footer={
        dial === null ? (
          <ActionBar main={log} />
        ) : (
          <ActionBar
            main={hasCalled ? log : phoneButton}
            beside={hasCalled ? phoneButton : log}
            note="打完顺手记一笔，下一步就不会忘"
          />
        )
      }
    >
      <View className="today__who">{title}</View>
      {phone === null ? (
        <View className="today__no-phone">没有留下电话，请按线索里的微信或邮箱联系，再记一笔</View>
      ) : (
        <View className="today__reach">
          <View className="today__phone">{phone}</View>
          <Button size="small" icon="copy" onTap={() => copy(dial ?? phone)}>
            复制
          </Button>
        </View>
      )}
    </Sheet>
  )
}
