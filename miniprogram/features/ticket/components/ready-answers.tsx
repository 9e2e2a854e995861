import { copy } from '@/platform/phone'
import { Sheet } from '@/ui/sheet'
import { EmptyState } from '@/ui/states'
import { View } from '@tarojs/components'
import { Button } from '@/ui/button'
import { useSuggestions } from '../ticket.calls'
import type { DeskSheetProps } from './desk-sheet.types'

/** 现成答案: what the articles say to this ticket, to copy into the answer. */
export function ReadyAnswers({ desk, isOpen, onClose, onDone }: DeskSheetProps) {
  const { data: hits = [] } = useSuggestions(isOpen ? desk.words : '', desk.kind)
  const take = async (body: string) => {
    await copy(body)
    onDone('答案已复制，粘贴到回复里，改成这位客户的话')
  }
  return (
    <Sheet isOpen={isOpen} title="现成答案" onClose={onClose}>
      {hits.length === 0 && (
        <EmptyState icon="bulb" title="还没有合适的答案" text="解决以后，把做法写进知识库，下次就有了" />
      )}
      {hits.map(({ id, title, body }) => (
        <View key={id} className="desk__answer">
          <View className="ticket__question">{title}</View>
          <View className="desk__body">{body}</View>
          <Button size="small" icon="copy" onTap={() => take(body)}>
            复制
          </Button>
        </View>
      ))}
    </Sheet>
  )
}
