import { useState } from 'react'
import { View } from '@tarojs/components'
import { sayDuration } from '@shared/kernel/speech-time'
import { CallRefused } from '@/platform/call-error'
import { back, open } from '@/platform/navigate'
import { useIsOnline } from '@/platform/system'
import { Button } from '@/ui/button'
import { Card } from '@/ui/card'
import { Field } from '@/ui/field'
import { PageTitle } from '@/ui/page-title'
import { Screen } from '@/ui/screen'
import { EmptyState, ErrorState } from '@/ui/states'
import { HitCard } from '../../components/hit-card'
import { wrongAt, wrongAtAll } from '../../components/sheet-field'
import { useLookup, type LookupHit } from '../../customer.calls'
import './index.scss'

/** 查重: is this company or number with us already? Answers are masked, counted and kept in the audit log. */
export default function LookupPage() {
  const [text, setText] = useState('')
  const [hits, setHits] = useState<readonly LookupHit[] | null>(null)
  const isOnline = useIsOnline()
  const looking = useLookup()
  const { failure } = looking

  const look = async () => {
    const answer = await looking.run({ text })
    setHits(answer === null ? null : answer.hits)
  }
  const change = (typed: string) => {
    setText(typed)
    setHits(null)
    looking.reset()
  }
  const isTooMany = failure instanceof CallRefused && failure.retryAfterMs !== null
  const wrong = wrongAtAll(failure)
  const again = isTooMany ? `，${sayDuration(failure.retryAfterMs ?? 0)}后可以再查` : ''
  return (
    <Screen isOffline={!isOnline} bar={{ title: '查重', onBack: () => void back('/pages/customers/index') }}>
      <PageTitle title="这位客户有人在跟吗" eyebrow="每次查询都会留记录，一小时最多 30 次" />
      <View className="lookup__ask">
        <Card>
          <Field
            label="公司名或手机号"
            isRequired
            value={text}
            maxLength={100}
            placeholder="例如：云裳服饰，或 138 0013 8000"
            hint="电话至少输 7 位，名称至少 2 个字"
            onChange={change}
            {...wrongAt(failure, 'text')}
          />
          <View className="lookup__button">
            <Button wide look="primary" size="large" disabled={text.trim() === ''} onTap={look}>
              查一查
            </Button>
          </View>
        </Card>
      </View>
      {wrong !== null && (
        <ErrorState
          text={`${wrong}${again}`}
          {...(isTooMany ? {} : { onRetry: look, requestId: failure?.requestId ?? '' })}
        />
      )}
      {hits?.length === 0 && (
        <EmptyState icon="check" title="没有查到，可以放心跟进" text="换个写法再查一次更稳妥，例如只写字号" />
      )}
      {hits?.map((hit) => (
        <HitCard
          key={`${hit.maskedName}${hit.ownerDepartment}${hit.customerId ?? ''}`}
          hit={hit}
          onOpen={(customerId) => void open('/desks/customer/index', { customerId })}
        />
      ))}
    </Screen>
  )
}
