import { sayMoney } from '@shared/kernel/speech-figures'
import { findChannels } from '@shared/lead/findings.rules'
import { BarList } from '@/ui/bar-list'
import { ChartCard } from '@/ui/chart-card'
import type { Report } from './dashboard.calls'
import type { Doors } from './figures'

interface ChannelChartProps {
  report: Report
  doors: Doors
}

type Channel = Report['channels'][number]

const sayCost = (fen: number | null): string => (fen === null || fen === 0 ? '—' : sayMoney(fen))

const sayFlow = (channel: Channel): string => {
  const cost = sayCost(channel.costPerCustomerFen)
  const flow = `${channel.leads} → ${channel.valid} → ${channel.customers} 位`
  return cost === '—' ? flow : `${flow} · ${cost}/位`
}

/** Which channel brings customers: leads → valid → customers, and what one of each cost. */
export function ChannelChart({ report, doors }: ChannelChartProps) {
  const { title, note } = findChannels(report.channels)
  const channels = report.channels.filter(({ leads }) => leads > 0)
  return (
    <ChartCard
      title={title}
      note={note === '' ? '线索 → 有效 → 客户' : `线索 → 有效 → 客户；${note}`}
      table={{
        columns: ['渠道', '线索', '有效', '客户', '每条线索', '每条有效', '每位客户'],
        rows: channels.map((channel) => [
          channel.name,
          String(channel.leads),
          String(channel.valid),
          String(channel.customers),
          sayCost(channel.costPerLeadFen),
          sayCost(channel.costPerValidFen),
          sayCost(channel.costPerCustomerFen),
        ]),
      }}
    >
      <BarList
        bars={[...channels]
          .sort((a, b) => b.customers - a.customers)
          .map((channel) => ({
            label: channel.name,
            value: channel.customers,
            figure: sayFlow(channel),
            tone: 'accent' as const,
            onTap: () => doors.leads({ channelId: channel.channelId }),
          }))}
      />
    </ChartCard>
  )
}
