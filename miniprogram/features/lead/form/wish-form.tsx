import { useState } from 'react'
import { View } from '@tarojs/components'
import { useIsOnline } from '@/platform/system'
import { useDraft } from '@/platform/use-draft'
import { ActionBar } from '@/ui/action-bar'
import { Button } from '@/ui/button'
import { PageTitle } from '@/ui/page-title'
import { Screen } from '@/ui/screen'
import { useSubmitWish, type Form, type Receipt } from './form.calls'
import { checkWish, emptyWish, readComplaints, toSubmit, type WishDraft } from './wish-draft'
import { WishFields } from './wish-fields'
import './wish-form.scss'

interface WishFormProps {
  formKey: string
  form: Form
  onSent: (receipt: Receipt) => void
}

/** The form a stranger fills in: promise on top, few fields, one button, and what happens with the data. */
export function WishForm({ formKey, form, onSent }: WishFormProps) {
  const draft = useDraft<WishDraft>(`wish:${formKey}`, emptyWish)
  const submitting = useSubmitWish(formKey)
  const isOnline = useIsOnline()
  const [isChecked, setChecked] = useState(false)
  const { questions, companyName, title, promise, consentLine } = form
  const seen = checkWish(draft.value, questions)
  const complaints = isChecked ? { ...readComplaints(submitting.failure), ...seen } : {}
  const hasComplaints = Object.keys(complaints).length > 0

  const submit = async () => {
    setChecked(true)
    if (Object.keys(seen).length > 0) return
    const receipt = await submitting.run(toSubmit(formKey, draft.value, questions))
    if (receipt === null) return
    draft.discard()
    onSent(receipt)
  }
  const change = (parts: Partial<WishDraft>) => {
    if (submitting.failure !== null) submitting.reset()
    draft.change(parts)
  }
  const said = hasComplaints ? '还差一点，看看标红的地方' : (submitting.failure?.message ?? null)
  return (
    <Screen
      isOffline={!isOnline}
      footer={
        <>
          {isChecked && said !== null && <View className="wish-form__wrong">{said}</View>}
          <ActionBar
            main={
              <Button wide look="primary" size="large" onTap={submit}>
                提交
              </Button>
            }
            note={consentLine}
          />
        </>
      }
    >
      <View className="wish-form__head">
        <PageTitle title={title} eyebrow={[companyName, promise].filter(Boolean).join(' · ')} />
      </View>
      {draft.isRestored && <View className="wish-form__kept">接着上次写的，没有丢</View>}
      <WishFields
        formKey={formKey}
        questions={questions}
        value={draft.value}
        onChange={change}
        complaints={complaints}
      />
    </Screen>
  )
}
