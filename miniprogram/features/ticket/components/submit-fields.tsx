import { sayMoment } from '@shared/kernel/speech-time'
import { now } from '@/platform/now'
import { Card } from '@/ui/card'
import { ChipGroup } from '@/ui/chips'
import { Field } from '@/ui/field'
import { Labelled } from '@/ui/labelled'
import { Select } from '@/ui/select'
import type { Prepared } from '../ticket.calls'
import { kindOptions } from '../show/ticket-words'
import { FileGrid } from './file-grid'
import { Suggestions } from './suggestions'
import type { SubmitForm } from './use-submit-form'

const NO_ORDER = 'none'

/** Which order it is about; whoever does not know leaves it. */
function OrderField({ prepared, form }: { prepared: Prepared; form: SubmitForm }) {
  if (prepared.orders.length === 0) return null
  return (
    <Select
      label="哪一单"
      placeholder="选一单，我们找得更快"
      value={form.draft.value.orderId ?? undefined}
      options={[
        ...prepared.orders.map(({ id, number, orderedAt, summary }) => ({
          value: id,
          label: summary || number,
          note: `${sayMoment(orderedAt, now())} · 单号 ${number}`,
        })),
        { value: NO_ORDER, label: '不记得，或不是订单的事' },
      ]}
      onChange={(id) => form.change({ orderId: id === NO_ORDER ? null : id })}
    />
  )
}

/** What happened: kind, order, words, photos; and answers that are ready. */
export function SubmitFields({ prepared, form }: { prepared: Prepared; form: SubmitForm }) {
  const { draft, complaints, change, files } = form
  const wrong = (field: string) => {
    const error = complaints[field]
    return error === undefined ? {} : { error }
  }
  return (
    <>
      <Card>
        <Labelled label="遇到了什么问题" isRequired {...wrong('kind')}>
          <ChipGroup
            options={kindOptions}
            value={draft.value.kind ?? undefined}
            onChange={(kind) => change({ kind: kind ?? null })}
            isRequired
          />
        </Labelled>
        <OrderField prepared={prepared} form={form} />
        <Field
          label="说说看"
          kind="area"
          isRequired
          value={draft.value.words}
          maxLength={2_000}
          placeholder="例如：收到 200 件里有十几件袖口开线，想换货"
          onChange={(words) => change({ words })}
          {...wrong('words')}
        />
        <Labelled label="照片和视频" hint="拍清楚问题处，最多 9 张照片和 1 段视频">
          <FileGrid files={files} hasFilm />
        </Labelled>
      </Card>
      <Suggestions words={draft.value.words} kind={draft.value.kind} />
    </>
  )
}
