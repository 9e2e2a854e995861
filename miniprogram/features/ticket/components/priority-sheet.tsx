import { priorityWords } from '@shared/ticket/ticket.labels'
import { priorities } from '@shared/ticket/ticket.types'
import { OptionList } from '@/ui/option-list'
import { Sheet } from '@/ui/sheet'
import { PartialData } from '@/ui/states'
import { useSetPriority } from '../desk.calls'
import type { DeskSheetProps } from './desk-sheet.types'

/** 优先级: changes the promise from now on; what was broken stays broken. */
export function PrioritySheet({ desk, isOpen, onClose, onDone }: DeskSheetProps) {
  const setting = useSetPriority()
  const choose = async (priority: (typeof priorities)[number]) => {
    const done = await setting.run({ ticketId: desk.id, priority })
    if (done !== null) onDone(`改为${priorityWords[priority]}，承诺的时间跟着变了`)
  }
  return (
    <Sheet isOpen={isOpen} title="多急" onClose={onClose}>
      {setting.failure && <PartialData text={setting.failure.message} />}
      <OptionList
        label="优先级"
        value={desk.priority}
        onChoose={(priority) => void choose(priority)}
        options={priorities.map((priority) => ({ value: priority, label: priorityWords[priority] }))}
      />
    </Sheet>
  )
}
