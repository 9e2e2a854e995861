import { View } from '@tarojs/components'
import { Avatar } from '@/ui/avatar'
import { Button } from '@/ui/button'
import { Card } from '@/ui/card'
import { Icon } from '@/ui/icon'
import type { IconName } from '@/ui/icon-name'
import { RecordHead } from '@/ui/record-head'
import type { LookupHit } from '../customer.calls'
import './hit-card.scss'

type Level = LookupHit['fields'][number]['level']
const levelIcons: Readonly<Record<Level, IconName>> = {
  equal: 'check',
  close: 'info',
  different: 'close',
  missing: 'minus',
}
/** What cannot be compared explains nothing. */
const isTelling = ({ level }: { level: Level }): boolean => level !== 'missing'

interface HitCardProps {
  hit: LookupHit
  onOpen: (customerId: string) => void
}

/** A match that may be somebody else's: a masked name, whose department, and field by field why. */
export function HitCard({ hit, onOpen }: HitCardProps) {
  const { verdict, maskedName, ownerDepartment, lastActivity, fields, customerId } = hit
  return (
    <Card>
      <RecordHead
        isSmall
        avatar={<Avatar name={maskedName} />}
        title={maskedName}
        tags={[verdict === 'sure' ? { text: '就是这家', tone: 'bad' } : { text: '可能是', tone: 'warn' }]}
        meta={[ownerDepartment === '' ? '公海，没有负责人' : `${ownerDepartment}在跟`, lastActivity]
          .filter(Boolean)
          .join(' · ')}
        {...(customerId === null
          ? {}
          : {
              aside: (
                <Button size="small" label={`打开：${maskedName}`} onTap={() => onOpen(customerId)}>
                  打开
                </Button>
              ),
            })}
      />
      <View className="hit-card__fields">
        {fields.filter(isTelling).map(({ field, level, words }) => (
          <View key={field} className={`hit-card__field hit-card__field--${level}`}>
            <Icon name={levelIcons[level]} size="small" />
            <View>{words}</View>
          </View>
        ))}
      </View>
    </Card>
  )
}
