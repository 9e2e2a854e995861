import { useState } from 'react'
import { View } from '@tarojs/components'
import { api } from '@/platform/call'
import { isCallFailure } from '@/platform/call-error'
import { leaveSession } from '@/platform/leave-session'
import { Button } from '@/ui/button'
import { Confirm } from '@/ui/confirm'

/** Ends the session here and, when there is a network, on the server; without one it dies there after a month. */
async function leave(): Promise<void> {
  try {
    await api.session.close({})
  } catch (error) {
    if (!isCallFailure(error)) throw error
  }
  leaveSession()
}

/** 退出登录, asked once more because drafts stay on this phone. */
export function LeaveButton() {
  const [isAsking, setAsking] = useState(false)
  return (
    <View className="me__leave">
      <Button wide look="ghost" size="large" onTap={() => setAsking(true)}>
        退出登录
      </Button>
      <Confirm
        isOpen={isAsking}
        title="退出登录"
        text="没写完的草稿还留在这台手机上，下次登录可以接着写。"
        confirmLabel="退出"
        onConfirm={() => void leave()}
        onCancel={() => setAsking(false)}
      />
    </View>
  )
}
