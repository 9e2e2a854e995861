import { View } from '@tarojs/components'
import { Button } from '@/ui/button'
import { Card } from '@/ui/card'
import { SwitchRow } from '@/ui/switch-row'
import type { CustomerCard } from '../customer.calls'
import { useLock } from '../pool.calls'
import { wrongAtAll } from './sheet-field'

/** What binds a customer to its owner: a manager may lock it, who follows it may give it back. */
export function CardPool({ card, onRelease }: { card: CustomerCard; onRelease: () => void }) {
  const locking = useLock()
  const { may, isLocked } = card
  const failure = wrongAtAll(locking.failure)
  if (!may.release) return null
  return (
    <Card>
      {may.reassign && (
        <SwitchRow
          label="锁定给负责人"
          note="锁定后再久没跟进，也不会收回公海"
          isOn={isLocked}
          onChange={(next) => void locking.run({ customerId: card.id, isLocked: next, words: '' })}
        />
      )}
      {failure !== null && <View className="customer-card__wrong">{failure}</View>}
      {!isLocked && (
        <View className={may.reassign ? 'customer-card__action' : ''}>
          <Button wide look="ghost" icon="undo" onTap={onRelease}>
            不跟了，放回公海
          </Button>
        </View>
      )}
    </Card>
  )
}
