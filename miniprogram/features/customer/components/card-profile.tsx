import { View } from '@tarojs/components'
import { sayMoment } from '@shared/kernel/speech-time'
import { now } from '@/platform/now'
import { Button } from '@/ui/button'
import { Card } from '@/ui/card'
import { KeyValues, type KeyValue } from '@/ui/key-values'
import type { CustomerCard } from '../customer.calls'
import { stageWords } from '../show/customer-words'
import { CardPool } from './card-pool'

const kindWords: Readonly<Record<CustomerCard['kind'], string>> = { company: '公司', person: '个人', dealer: '经销商' }
const UNKNOWN = '还没填'

const row = (key: string, words: string | null): KeyValue => ({ key, words: words || UNKNOWN })
const names = (people: readonly { name: string }[]): string => people.map(({ name }) => name).join('、')

function toRows(card: CustomerCard): KeyValue[] {
  const { figures, formerNames } = card
  const moment = (at: string | null) => (at === null ? '还没有' : sayMoment(at, now()))
  return [
    row('全称', card.name),
    row('简称', card.shortName),
    ...(formerNames.length > 0 ? [row('曾用名', formerNames.join('、'))] : []),
    row('信用代码', card.creditCode),
    row('类型', kindWords[card.kind]),
    row('等级', card.grade === null ? null : `${card.grade} 级`),
    row('阶段', stageWords[card.stage]),
    row('行业', card.industry),
    row('规模', card.sizePeople),
    row('地区', card.region),
    row('地址', card.address),
    row('来源', card.channelName),
    row('初次接触', moment(card.firstSeenAt)),
    row('负责人', card.owner?.name ?? '公海，没有负责人'),
    ...(card.collaborators.length > 0 ? [row('协作人', names(card.collaborators))] : []),
    row('痛点', card.pains),
    row('偏好', card.preferences),
    row('在用同行', card.competitor),
    row('预算周期', card.budget),
    row('首单', moment(figures.firstOrderAt)),
    row('上次跟进', moment(figures.lastFollowupAt)),
    row('下次跟进', moment(figures.nextFollowupAt)),
  ]
}

/** 需求 as it changed, the newest first. */
function needRows({ needs }: CustomerCard): KeyValue[] {
  return needs.map(({ words, recordedAt, recordedBy, source }, at) => ({
    key: at === 0 ? '现在要' : '之前要',
    words,
    source: `${recordedBy}记于${sayMoment(recordedAt, now())} · ${source}`,
  }))
}

interface CardProfileProps {
  card: CustomerCard
  onEdit: () => void
  onNeed: () => void
  onRelease: () => void
}

/** 资料: every field there is, and the needs as they changed. */
export function CardProfile({ card, onEdit, onNeed, onRelease }: CardProfileProps) {
  return (
    <>
      <Card>
        {card.needs.length > 0 && <KeyValues rows={needRows(card)} />}
        {card.may.edit && (
          <View className={card.needs.length > 0 ? 'customer-card__action' : ''}>
            <Button wide icon="plus" onTap={onNeed}>
              记下新需求
            </Button>
          </View>
        )}
      </Card>
      <Card>
        <KeyValues rows={toRows(card)} />
        {card.may.edit && (
          <View className="customer-card__action">
            <Button wide icon="edit" onTap={onEdit}>
              修改资料
            </Button>
          </View>
        )}
      </Card>
      <CardPool card={card} onRelease={onRelease} />
    </>
  )
}
