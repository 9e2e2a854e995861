import { View } from '@tarojs/components'
import { Card } from '@/ui/card'
import type { SubmitForm } from './use-submit-form'
import { VerifyPhone } from './verify-phone'

interface OwnPhoneProps {
  /** Masked; null while the person has verified none. */
  known: string | null
  form: SubmitForm
}

/** How we reach the person: the verified number, or one typed for this once. */
export function OwnPhone({ known, form }: OwnPhoneProps) {
  if (known !== null) return <View className="ticket__quiet">{`联系电话 ${known}`}</View>
  const error = form.complaints.phone
  return (
    <Card>
      <VerifyPhone
        phone={form.draft.value.phone}
        onChange={(phone) => form.change({ phone })}
        {...(error === undefined ? {} : { error })}
      />
    </Card>
  )
}
