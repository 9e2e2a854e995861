import { sayMoment } from '@shared/kernel/speech-time'
import { now } from '@/platform/now'
import { openLink } from '@/platform/navigate'
import { ListRow } from '@/ui/list-row'
import type { TagProps } from '@/ui/tag'
import type { BoxEntry } from '../message.calls'

const channelWords: Record<BoxEntry['channel'], string> = {
  wecom_app: '企业微信',
  sms: '短信',
  subscribe: '微信订阅消息',
}

const stateTags: Record<BoxEntry['state'], TagProps> = {
  intended: { text: '等待发送' },
  sending: { text: '正在发送' },
  sent: { text: '已送达', tone: 'good' },
  failed: { text: '没有送达', tone: 'bad' },
  unknown: { text: '不确定是否送达', tone: 'warn' },
}

/** An SMS has left long before the network says that the phone has it. */
const tagOf = ({ channel, state, deliveredAt }: BoxEntry): TagProps =>
  channel === 'sms' && state === 'sent' && deliveredAt === null ? { text: '已发出' } : stateTags[state]

/** One message: to whom, what, why, and whether it arrived; a tap opens what it is about. */
export function BoxRow({ entry }: { entry: BoxEntry }) {
  const { channel, state, recipientName, title, body, page, reason, failure, at } = entry
  return (
    <ListRow
      icon={channel === 'sms' ? 'phone' : 'chat'}
      tone={state === 'failed' ? 'bad' : 'plain'}
      title={`${recipientName} · ${title}`}
      why={failure === null ? body : [`${body} `, { late: failure }]}
      tags={[tagOf(entry), { text: channelWords[channel] }, { text: sayMoment(at, now()) }, { text: reason }]}
      {...(page === null ? {} : { onOpen: () => void openLink(page) })}
    />
  )
}
