import { View } from '@tarojs/components'
import { Card } from '@/ui/card'
import { Field } from '@/ui/field'
import type { SubmitForm } from './use-submit-form'

interface OwnPhoneProps {
  /** Masked; null while the person has verified none. */
  known: string | null
  form: SubmitForm
}

/** How we reach the person. */
export function OwnPhone({ known, form }: OwnPhoneProps) {
  if (known !== null) return <View className="ticket__quiet">{`联系电话 ${known}`}</View>
  const error = form.complaints.phone
  return (
    <Card>
      <Field
        label="手机号"
        kind="phone"
        isRequired
        value={form.draft.value.phone}
        maxLength={40}
        onChange={(phone) => form.change({ phone })}
        {...(error === undefined ? {} : { error })}
      />
    </Card>
  )
}
