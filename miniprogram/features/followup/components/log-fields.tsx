import { View } from '@tarojs/components'
import { wayWords } from '@shared/followup/followup.labels'
import type { FollowupWay } from '@shared/followup/valid-followup.rules'
import { now } from '@/platform/now'
import { ChipGroup } from '@/ui/chips'
import { DateQuickPick } from '@/ui/date-quick-pick'
import { Field } from '@/ui/field'
import { PhotoGrid } from '@/ui/photo-grid'
import { usePhrases } from '../followup.calls'
import { nextOf, nextSteps, REMIND_HOUR } from './log-draft'
import type { LogForm } from './use-log-form'
import { MOST_PHOTOS } from './use-photos'

const ways: readonly { value: FollowupWay; label: string }[] = [
  { value: 'call', label: wayWords.call },
  { value: 'wechat', label: wayWords.wechat },
  { value: 'visit', label: wayWords.visit },
  { value: 'other', label: wayWords.other },
]

const asOption = (words: string) => ({ value: words, label: words })

function ResultFields({ form }: { form: LogForm }) {
  const { value, change } = form.draft
  const { data: phrases = [] } = usePhrases()
  const fields = form.failure?.fields ?? {}
  const own = value.result === '' || phrases.includes(value.result) ? [] : [value.result]
  const isWriting = value.isWriting || value.words !== ''
  const wrong = fields.words ?? fields.result
  return (
    <>
      <ChipGroup
        label="结果"
        options={[...phrases, ...own].map(asOption)}
        value={value.result === '' ? undefined : value.result}
        onChange={(result) => change({ result: result ?? '' })}
        {...(isWriting ? {} : { add: { label: '写一句', onTap: () => change({ isWriting: true }) } })}
      />
      {isWriting && (
        <Field
          label="补充"
          kind="area"
          value={value.words}
          onChange={(words) => change({ words })}
          maxLength={1_000}
          placeholder="例如：老板同意 200 件，希望 30 天账期"
          isFocused={value.isWriting && value.words === ''}
          {...(wrong === undefined ? {} : { error: wrong })}
        />
      )}
    </>
  )
}

function NextFields({ form }: { form: LogForm }) {
  const { value, change } = form.draft
  const next = nextOf(value, now())
  const isOwn = next !== null && !nextSteps.some((step) => step === next.what)
  return (
    <>
      <DateQuickPick
        label="下一步"
        now={now()}
        hour={REMIND_HOUR}
        value={next?.at}
        onChange={(nextAt) => change({ nextAt })}
      />
      {next !== null && (
        <>
          <ChipGroup
            label="到时做什么"
            options={nextSteps.map(asOption)}
            value={isOwn ? undefined : next.what}
            onChange={(what) => change({ nextWhat: what ?? '' })}
            add={{ label: '先不约了', onTap: () => change({ nextAt: null, nextWhat: '' }) }}
          />
          <Field
            label="或自己写"
            value={isOwn ? value.nextWhat : ''}
            maxLength={60}
            placeholder="例如：问面料手感"
            onChange={(nextWhat) => change({ nextWhat })}
          />
        </>
      )}
    </>
  )
}

/** How, what came of it, what is next; the photos need no word. */
export function LogFields({ form }: { form: LogForm }) {
  const { draft, photos } = form
  const carried = draft.value.fileIds.length
  return (
    <>
      <ChipGroup
        label="怎么联系的"
        isRequired
        options={ways}
        value={draft.value.way}
        onChange={(way) => way && draft.change({ way })}
      />
      <ResultFields form={form} />
      <NextFields form={form} />
      <View className="log-sheet__photos">
        <PhotoGrid
          photos={photos.tiles}
          max={MOST_PHOTOS - carried}
          onAdd={() => void photos.add()}
          onRetry={photos.retry}
          onRemove={photos.remove}
        />
        <View className="log-sheet__hint">
          {carried > 0 ? `已带着 ${carried} 张照片` : photos.tiles.length === 0 && '照片随手加，不加也行'}
        </View>
      </View>
    </>
  )
}
