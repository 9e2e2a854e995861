import { useState } from 'react'
import { View } from '@tarojs/components'
import { back } from '@/platform/navigate'
import { sayFailure } from '@/platform/say-failure'
import { leaveSession } from '@/platform/leave-session'
import { useIsOnline } from '@/platform/system'
import { Button } from '@/ui/button'
import { Card } from '@/ui/card'
import { KeyValues } from '@/ui/key-values'
import { Screen } from '@/ui/screen'
import { Section } from '@/ui/section'
import { Skeleton } from '@/ui/skeleton'
import { ErrorState } from '@/ui/states'
import { VerifyPhone } from '../../components/verify-phone'
import { usePrepared, type Prepared } from '../../ticket.calls'
import '../../components/ticket.scss'

function Profile({ prepared }: { prepared: Prepared }) {
  const { companyName, phone } = prepared
  const [typed, setTyped] = useState('')
  return (
    <>
      <View className="ticket__quiet">{companyName}</View>
      <Card>
        {phone === null ? (
          <VerifyPhone phone={typed} onChange={setTyped} />
        ) : (
          <KeyValues rows={[{ key: '手机号', words: phone }]} />
        )}
      </Card>
      <Section title="我们怎么用">
        <Card>
          {`手机号、订单和您写的话、照片，只用于${companyName}处理您的售后和您要的服务。微信里的订阅消息每次都先问您，短信只发处理进展。`}
        </Card>
      </Section>
      <View className="ticket__more">
        <Button wide look="ghost" size="large" onTap={leaveSession}>
          换一个身份
        </Button>
      </View>
    </>
  )
}

/** 我的资料: what the company knows of the person and what it is for. */
export default function ProfilePage() {
  const { data, error, refetch } = usePrepared()
  const isOnline = useIsOnline()
  return (
    <Screen
      isOffline={!isOnline}
      bar={{ title: '我的资料', onBack: () => void back('/features/ticket/pages/home/index') }}
    >
      {data !== undefined && <Profile prepared={data} />}
      {data === undefined && error === null && <Skeleton shape="card" />}
      {data === undefined && error !== null && <ErrorState {...sayFailure(error)} onRetry={refetch} />}
    </Screen>
  )
}
