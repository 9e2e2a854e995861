import { View } from '@tarojs/components'
import { sayDay } from '@shared/lead/findings.labels'
import { resultWords } from '@shared/lead/lead.labels'
import { useChannels, useColleagues, type LeadFilter } from '@/features/lead/lead.calls'
import { Chip } from '@/ui/chips'
import { Select } from '@/ui/select'

interface LeadFiltersProps {
  filter: LeadFilter
  onChange: (parts: Partial<LeadFilter>) => void
}

const ANY = 'any'

/** A manager looks by channel and by colleague. */
export function LeadFilters({ filter, onChange }: LeadFiltersProps) {
  const { data: channels = [] } = useChannels()
  const { data: colleagues = [] } = useColleagues()
  return (
    <View className="leads__filters">
      <View>
        <Select
          isRequired
          label="渠道"
          value={filter.channelId ?? ANY}
          options={[{ value: ANY, label: '所有渠道' }, ...channels.map(({ id, name }) => ({ value: id, label: name }))]}
          onChange={(id) => onChange({ channelId: id === ANY ? null : id })}
        />
      </View>
      <View>
        <Select
          isRequired
          label="负责人"
          value={filter.ownerId ?? ANY}
          options={[
            { value: ANY, label: '所有同事' },
            ...colleagues.map(({ id, name, departmentName }) => ({ value: id, label: name, note: departmentName })),
          ]}
          onChange={(id) => onChange({ ownerId: colleagues.find((one) => one.id === id)?.id ?? null })}
        />
      </View>
    </View>
  )
}

const sayPeriod = ({ from, to }: LeadFilter): string =>
  from === null || to === null ? '' : from === to ? sayDay(from) : `${sayDay(from)} – ${sayDay(to)}`

/** What a figure of the board narrowed the list down to, and the way back to everything. */
export function BoardFilter({ filter, onClear }: { filter: LeadFilter; onClear: () => void }) {
  const { result } = filter
  const words = [sayPeriod(filter), result === null ? '' : resultWords[result]].filter((part) => part !== '')
  if (words.length === 0) return null
  return (
    <View className="leads__board">
      <View>{`只看 ${words.join(' · ')}`}</View>
      <Chip label="看全部" onTap={onClear} />
    </View>
  )
}
