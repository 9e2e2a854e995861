import { useState } from 'react'
import { View } from '@tarojs/components'
import { contactRoleLabels } from '@shared/customer/customer.labels'
import { call } from '@/platform/phone'
import { Avatar } from '@/ui/avatar'
import { Button } from '@/ui/button'
import { Card } from '@/ui/card'
import { RecordHead } from '@/ui/record-head'
import { EmptyState } from '@/ui/states'
import { useShowPhone, type Contact, type CustomerCard } from '../customer.calls'

interface ContactCardProps {
  contact: Contact
  mayEdit: boolean
  onEdit: () => void
}

function ContactCard({ contact, mayEdit, onEdit }: ContactCardProps) {
  const { name, title, role, phone, isMasked, isPrimary, email } = contact
  const showing = useShowPhone()
  const [shown, setShown] = useState<string | null>(null)
  const show = async () => {
    const answer = await showing.run({ contactId: contact.id })
    if (answer !== null) setShown(answer.phone)
  }
  const dial = async () => {
    const answer = await showing.run({ contactId: contact.id })
    if (answer === null) return
    setShown(answer.phone)
    if (answer.dial !== null) await call(answer.dial)
  }
  const tags = [
    ...(isPrimary ? [{ text: '首要联系人', tone: 'accent' as const }] : []),
    { text: contactRoleLabels[role], tone: role === 'decides' ? ('good' as const) : ('plain' as const) },
  ]
  return (
    <Card>
      <RecordHead
        isSmall
        avatar={<Avatar shape="person" name={name} />}
        title={name}
        tags={tags}
        meta={[title, email].filter(Boolean).join(' · ')}
        {...(mayEdit
          ? {
              aside: (
                <Button size="small" look="ghost" label={`修改：${name}`} onTap={onEdit}>
                  修改
                </Button>
              ),
            }
          : {})}
      />
      <View className="customer-card__phone">
        <View className="customer-card__number">{shown ?? phone ?? '没有留电话'}</View>
        {phone !== null && isMasked && shown === null && (
          <Button size="small" look="ghost" icon="eye" label={`显示号码：${name}`} onTap={show}>
            显示号码
          </Button>
        )}
        {phone !== null && (
          <Button size="small" icon="phone" label={`打电话：${name}`} onTap={dial}>
            打电话
          </Button>
        )}
      </View>
      {showing.failure && <View className="customer-card__wrong">{showing.failure.message}</View>}
    </Card>
  )
}

interface CardContactsProps {
  card: CustomerCard
  onEdit: (contact: Contact | null) => void
}

/** 联系人: who decides, who uses, who buys, and how to reach them; who saw a hidden number is kept. */
export function CardContacts({ card, onEdit }: CardContactsProps) {
  const { contacts, may } = card
  return (
    <>
      {contacts.length === 0 && (
        <Card>
          <EmptyState icon="person" title="还没有联系人" text="先加上常联系的人，标出谁拍板" />
        </Card>
      )}
      {contacts.map((contact) => (
        <ContactCard key={contact.id} contact={contact} mayEdit={may.edit} onEdit={() => onEdit(contact)} />
      ))}
      {may.edit && (
        <View className="customer-card__add">
          <Button wide icon="plus" onTap={() => onEdit(null)}>
            加联系人
          </Button>
        </View>
      )}
    </>
  )
}
