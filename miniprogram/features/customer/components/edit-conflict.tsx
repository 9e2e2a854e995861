import { View } from '@tarojs/components'
import { Card } from '@/ui/card'
import { Phrase } from '@/ui/phrase'
import type { Difference } from './edit-draft'

const quote = (words: string): string => (words === '' ? '空着' : `“${words}”`)

/** Says in words what a colleague changed while this was being written; what was typed stays below. */
export function EditConflict({ differences }: { differences: readonly Difference[] }) {
  return (
    <Card look="note">
      <Phrase words={[{ strong: '还没有保存：您的同事刚改过这位客户' }]} />
      {differences.length === 0 && <View>改的和您写的一样，或不在这些栏里。再点一次保存就好。</View>}
      {differences.map(({ field, label, before, theirs, mine }) => (
        <View key={field} className="customer-card__difference">
          <Phrase words={[{ strong: label }, `：原来${quote(before)}，同事改成`, { strong: quote(theirs) }]} />
          <View>{mine === null ? '您没动这一栏，已换成同事写的' : `您写的是${quote(mine)}，保存后以您的为准`}</View>
        </View>
      ))}
    </Card>
  )
}
