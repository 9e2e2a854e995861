import { View } from '@tarojs/components'
import { sayMoment } from '@shared/kernel/speech-time'
import { now } from '@/platform/now'
import { replace } from '@/platform/navigate'
import { usePageQuery } from '@/platform/page'
import { copy } from '@/platform/phone'
import { Avatar } from '@/ui/avatar'
import { Button } from '@/ui/button'
import { Card } from '@/ui/card'
import { PageTitle } from '@/ui/page-title'
import { RecordHead } from '@/ui/record-head'
import { Screen } from '@/ui/screen'
import { Timeline } from '@/ui/timeline'
import '../../form/wish-form.scss'

/** A page one is happy to keep: the number, who takes care, by when, what happens next. */
export default function ThanksPage() {
  const { number = '', staff = '', by = '', company = '', form = '' } = usePageQuery()
  const until = by === '' ? '' : `${sayMoment(by, now())} 前`
  const who = staff === '' ? '值班同事' : staff
  return (
    <Screen
      footer={
        <Button wide look="ghost" size="large" onTap={() => void replace('/features/lead/pages/form/index', { form })}>
          再留一条
        </Button>
      }
    >
      <View className="wish-form__head">
        <PageTitle title="收到了，谢谢您" eyebrow={company} />
      </View>
      <Card>
        <RecordHead
          isSmall
          avatar={<Avatar shape="person" name={who} />}
          title={staff === '' ? '上班后马上有人接手' : `${staff} 为您跟进`}
          meta={until === '' ? '会尽快联系您' : `${until}联系您`}
        />
      </Card>
      <Card>
        <Timeline
          entries={[
            { id: 'sent', title: '已收到您的需求', time: '刚刚', text: `编号 ${number}` },
            {
              id: 'call',
              title: `${who}给您打电话`,
              time: until,
              text: '先听听您要什么，再说款式、价格和交期',
              state: 'now',
            },
            { id: 'offer', title: '给您报价或寄样', time: '', text: '按您说的来，不合适可以不要', state: 'next' },
          ]}
        />
      </Card>
      <Card onTap={() => void copy(number)} label="复制编号">
        {`编号 ${number}，点一下复制。再联系时报这个编号，我们马上找到您。`}
      </Card>
    </Screen>
  )
}
