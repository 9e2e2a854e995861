import { View } from '@tarojs/components'
import { sayMoment } from '@shared/kernel/speech-time'
import { relaunch, replace } from '@/platform/navigate'
import { now } from '@/platform/now'
import { usePageQuery } from '@/platform/page'
import { copy } from '@/platform/phone'
import { ActionBar } from '@/ui/action-bar'
import { Avatar } from '@/ui/avatar'
import { Button } from '@/ui/button'
import { Card } from '@/ui/card'
import { PageTitle } from '@/ui/page-title'
import { RecordHead } from '@/ui/record-head'
import { Screen } from '@/ui/screen'
import { Timeline } from '@/ui/timeline'
import '../../components/ticket.scss'

/** A page one is happy to keep: the number, who takes care, by when, what happens next. */
export default function ReceiptPage() {
  const { ticketId = '', number = '', agent = '', by = '', company = '' } = usePageQuery()
  const until = by === '' ? '' : `${sayMoment(by, now())} 前`
  return (
    <Screen
      footer={
        <ActionBar
          beside={
            <Button look="ghost" size="large" onTap={() => relaunch('/features/ticket/pages/home/index')}>
              回首页
            </Button>
          }
          main={
            <Button
              wide
              look="primary"
              size="large"
              onTap={() => replace('/features/ticket/pages/track/index', { ticketId })}
            >
              看进度
            </Button>
          }
        />
      }
    >
      <View className="ticket__head">
        <PageTitle title="收到了，我们来处理" eyebrow={company} />
      </View>
      <Card>
        <RecordHead
          isSmall
          avatar={<Avatar shape="person" name={agent || '客服'} />}
          title={agent === '' ? '正在为您安排客服' : `${agent} 为您处理`}
          meta={until === '' ? '会尽快回复您' : `${until}回复您`}
        />
      </Card>
      <Card>
        <Timeline
          entries={[
            { id: 'sent', title: '已收到您的问题', time: '刚刚', text: `工单 ${number}` },
            {
              id: 'answer',
              title: `${agent || '客服'}回复您`,
              time: until,
              text: '先弄清情况，再给您办法',
              state: 'now',
            },
            { id: 'done', title: '解决，请您确认', time: '', text: '不满意可以重新打开', state: 'next' },
          ]}
        />
      </Card>
      <Card onTap={() => void copy(number)} label="复制工单号">
        {`工单号 ${number}，点一下复制。想起什么随时在进度页补充，照片也行。`}
      </Card>
    </Screen>
  )
}
