import { View } from '@tarojs/components'
import { contactRoleLabels } from '@shared/customer/customer.labels'
import { CallRefused } from '@/platform/call-error'
import { useDraft } from '@/platform/use-draft'
import { Button } from '@/ui/button'
import { ChipGroup, type Option } from '@/ui/chips'
import { Field } from '@/ui/field'
import { Sheet } from '@/ui/sheet'
import { SwitchRow } from '@/ui/switch-row'
import { useSaveContact, type Contact, type CustomerCard } from '../customer.calls'
import { wrongAt, wrongAtAll } from './sheet-field'

type Role = Contact['role']
const roles: readonly Option<Role>[] = [
  { value: 'decides', label: contactRoleLabels.decides },
  { value: 'influences', label: contactRoleLabels.influences },
  { value: 'uses', label: contactRoleLabels.uses },
  { value: 'buys', label: contactRoleLabels.buys },
]

interface ContactSheetProps {
  card: CustomerCard
  /** null adds one. */
  contact: Contact | null
  isOpen: boolean
  onClose: () => void
  onDone: (words: string) => void
}

/** A masked number goes back as it is, and the number behind it stays. */
const blank = (contact: Contact | null) => ({
  name: contact?.name ?? '',
  title: contact?.title ?? '',
  role: contact?.role ?? 'unknown',
  phone: contact?.phone ?? '',
  email: contact?.email ?? '',
  isPrimary: contact?.isPrimary ?? false,
})

/** Adds somebody to the 决策链, or corrects them. */
export function ContactSheet({ card, contact, isOpen, onClose, onDone }: ContactSheetProps) {
  const draft = useDraft(`contact:${contact?.id ?? card.id}`, blank(contact))
  const saving = useSaveContact()
  const { value, change } = draft
  const save = async () => {
    const answer = await saving.run({ customerId: card.id, contactId: contact?.id ?? null, ...value })
    if (answer === null) return
    draft.discard()
    onDone(contact === null ? `${value.name}加进来了` : `${value.name}的资料改好了`)
  }
  const { failure } = saving
  const isPhoneUnread = failure instanceof CallRefused && failure.code === 'PHONE_UNREADABLE'
  const rest = isPhoneUnread ? null : wrongAtAll(failure)
  return (
    <Sheet
      isOpen={isOpen}
      title={contact === null ? '加联系人' : '修改联系人'}
      onClose={onClose}
      footer={
        <>
          {rest !== null && <View className="customer-card__wrong">{rest}</View>}
          <Button wide size="large" look="primary" disabled={value.name.trim() === ''} onTap={save}>
            保存联系人
          </Button>
        </>
      }
    >
      <Field
        label="姓名"
        isRequired
        value={value.name}
        maxLength={20}
        onChange={(name) => change({ name })}
        {...wrongAt(failure, 'name')}
      />
      <Field
        label="电话"
        kind="phone"
        value={value.phone}
        maxLength={40}
        onChange={(phone) => change({ phone })}
        {...(isPhoneUnread ? { error: failure.message } : wrongAt(failure, 'phone'))}
      />
      <Field
        label="职务"
        value={value.title}
        maxLength={20}
        placeholder="例如：采购经理"
        onChange={(title) => change({ title })}
        {...wrongAt(failure, 'title')}
      />
      <ChipGroup
        label="在采购里的角色"
        options={roles}
        value={value.role === 'unknown' ? undefined : value.role}
        onChange={(role) => change({ role: role ?? 'unknown' })}
      />
      <Field
        label="邮箱"
        value={value.email}
        maxLength={80}
        onChange={(email) => change({ email })}
        {...wrongAt(failure, 'email')}
      />
      <SwitchRow
        label="首要联系人"
        note="打电话先找这一位"
        isOn={value.isPrimary}
        onChange={(isPrimary) => change({ isPrimary })}
      />
    </Sheet>
  )
}
