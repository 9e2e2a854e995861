import { kindWords, priorityWords } from '@shared/ticket/ticket.labels'
import { priorities, type Priority, type TicketKind } from '@shared/ticket/ticket.types'
import { Card } from '@/ui/card'
import { ChipGroup } from '@/ui/chips'
import { Field } from '@/ui/field'
import { Labelled } from '@/ui/labelled'
import { SwitchRow } from '@/ui/switch-row'
import type { Files } from '@/platform/use-files'
import { kindOptions } from '../show/ticket-words'
import { FileGrid } from './file-grid'

/** What a colleague writes down for a customer. */
export interface EnterDraft {
  kind: TicketKind | null
  priority: Priority
  words: string
  isMine: boolean
}

export const emptyEntry: EnterDraft = { kind: null, priority: 'normal', words: '', isMine: false }

interface EnterFieldsProps {
  value: EnterDraft
  onChange: (parts: Partial<EnterDraft>) => void
  files: Files
}

/** What the customer said on the phone or at the counter. */
export function EnterFields({ value, onChange, files }: EnterFieldsProps) {
  const said = value.kind === null ? '问题' : kindWords[value.kind]
  return (
    <Card>
      <Labelled label="什么问题" isRequired>
        <ChipGroup
          options={kindOptions}
          value={value.kind ?? undefined}
          onChange={(kind) => onChange({ kind: kind ?? null })}
          isRequired
        />
      </Labelled>
      <Field
        label="客户怎么说"
        kind="area"
        isRequired
        value={value.words}
        maxLength={2_000}
        placeholder={`${said}的情况、件数、客户想怎么办`}
        onChange={(words) => onChange({ words })}
      />
      <Labelled label="照片">
        <FileGrid files={files} />
      </Labelled>
      <Labelled label="多急" isRequired>
        <ChipGroup
          options={priorities.map((priority) => ({ value: priority, label: priorityWords[priority] }))}
          value={value.priority}
          onChange={(priority) => onChange({ priority: priority ?? 'normal' })}
          isRequired
        />
      </Labelled>
      <SwitchRow
        label="我来处理"
        note="不开就按分工分给客服"
        isOn={value.isMine}
        onChange={(isMine) => onChange({ isMine })}
      />
    </Card>
  )
}
