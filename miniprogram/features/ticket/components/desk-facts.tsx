import { View } from '@tarojs/components'
import { sayCount, sayMoney } from '@shared/kernel/speech-figures'
import { sayMoment } from '@shared/kernel/speech-time'
import { openLink } from '@/platform/navigate'
import { now } from '@/platform/now'
import { call } from '@/platform/phone'
import { Avatar } from '@/ui/avatar'
import { Button } from '@/ui/button'
import { Card } from '@/ui/card'
import { RecordHead } from '@/ui/record-head'
import { StatStrip, type StatProps } from '@/ui/stats'
import type { Desk } from '../desk.calls'

const NONE = '—'
const UNHAPPY_BELOW = 3.5

/** A masked number cannot be dialled. */
const dialOf = (phone: string | null): string | null =>
  phone === null || phone.includes('*') ? null : phone.replace(/\s/g, '')

function figures({ asker }: Desk): StatProps[] {
  const { amountTotalFen, orderCount, lastOrderAt, pastTickets, complaints, satisfaction } = asker
  const [value = '', unit] = sayMoney(amountTotalFen).split(' ')
  return [
    { value, label: `累计 · ${sayCount(orderCount)} 单`, ...(unit === undefined ? {} : { unit }) },
    { value: lastOrderAt === null ? NONE : sayMoment(lastOrderAt, now()), label: '最近下单' },
    {
      value: sayCount(pastTickets),
      unit: '件',
      label: complaints > 0 ? `售后 · 投诉 ${complaints}` : '售后',
      ...(complaints > 0 ? { tone: 'bad' as const } : {}),
    },
    {
      value: satisfaction === null ? NONE : satisfaction.toFixed(1),
      label: '满意度',
      ...(satisfaction !== null && satisfaction < UNHAPPY_BELOW ? { tone: 'warn' as const } : {}),
    },
  ]
}

interface DeskFactsProps {
  desk: Desk
  onLinkCustomer: () => void
  onLinkOrder: () => void
}

/** Who asks, on one card: what they are worth, what they had to complain about, whose customer they are. */
export function DeskFacts({ desk, onLinkCustomer, onLinkOrder }: DeskFactsProps) {
  const { asker, order, may } = desk
  const { customerId, name, contactName, phone, grade, ownerName } = asker
  const dial = dialOf(phone)
  const title = name || contactName || '还没有对上的客户'
  const meta = [name === '' ? '' : contactName, phone ?? '', ownerName === null ? '' : `负责人 ${ownerName}`]
  return (
    <>
      <Card>
        <RecordHead
          isSmall
          avatar={<Avatar name={title} shape={customerId === null ? 'person' : 'company'} />}
          title={title}
          tags={grade === null ? [] : [{ text: `${grade} 级`, tone: grade === 'A' ? 'good' : 'plain' }]}
          meta={meta.filter(Boolean).join(' · ')}
        />
        <View className="desk__buttons">
          {dial !== null && (
            <Button size="small" icon="phone" onTap={() => call(dial)}>
              打电话
            </Button>
          )}
          {customerId !== null && (
            <Button size="small" look="ghost" onTap={() => openLink(`/desks/customer/index?customerId=${customerId}`)}>
              看客户
            </Button>
          )}
          {customerId === null && may.work && (
            <Button size="small" look="soft" icon="link" onTap={onLinkCustomer}>
              关联客户
            </Button>
          )}
        </View>
      </Card>
      {customerId !== null && <StatStrip stats={figures(desk)} />}
      <Card>
        <View className="desk__line">
          <View className="desk__grow">
            {order === null ? '没有说是哪一单' : `${order.summary || order.number} · 单号 ${order.number}`}
          </View>
          {may.work && customerId !== null && (
            <Button size="small" look="ghost" onTap={onLinkOrder}>
              {order === null ? '关联订单' : '换一单'}
            </Button>
          )}
        </View>
      </Card>
    </>
  )
}
