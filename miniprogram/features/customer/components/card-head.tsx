import { View } from '@tarojs/components'
import { Avatar } from '@/ui/avatar'
import { RecordHead } from '@/ui/record-head'
import { Chip } from '@/ui/chips'
import { Tag } from '@/ui/tag'
import type { CustomerCard } from '../customer.calls'
import { callName, standing } from '../show/customer-words'

interface CardHeadProps {
  card: CustomerCard
  onTags: () => void
}

/** 广东省佛山市 is 佛山市 to everybody who reads this. */
const withoutProvince = (region: string): string => region.replace(/^[^市]*?(省|自治区)(?=.)/, '')

/** Who it is, at a glance: name, grade, stage, owner, tags. */
export function CardHead({ card, onTags }: CardHeadProps) {
  const { region, industry, sizePeople, owner, tags, may } = card
  const size = sizePeople === '' ? '' : `${sizePeople.replace(/\s*人$/, '')} 人`
  const place = [withoutProvince(region), industry, size].filter(Boolean)
  return (
    <View className="customer-card__head">
      <RecordHead
        title={callName(card)}
        avatar={<Avatar name={callName(card)} />}
        tags={standing(card)}
        meta={[...place, owner === null ? '公海，没有负责人' : `负责人 ${owner.name}`].join(' · ')}
      />
      <View className="customer-card__tags">
        {tags.map((tag) => (
          <Tag key={tag.id} text={tag.name} />
        ))}
        {may.edit && <Chip label={tags.length === 0 ? '＋ 贴标签' : '＋ 标签'} look="add" onTap={onTags} />}
      </View>
    </View>
  )
}
