import { useState } from 'react'
import { brandId } from '@shared/kernel/ids'
import { useRested } from '@/platform/use-rested'
import { OptionList } from '@/ui/option-list'
import { SearchBar } from '@/ui/search-bar'
import { Sheet } from '@/ui/sheet'
import { EmptyState, PartialData } from '@/ui/states'
import { useCustomerHits, useLinkCustomer } from '../desk.calls'
import type { DeskSheetProps } from './desk-sheet.types'

/** Typing rests before the server is asked. */
const REST_MS = 250

/** 关联客户: who asks is a customer we know. */
export function LinkCustomerSheet({ desk, isOpen, onClose, onDone }: DeskSheetProps) {
  const [text, setText] = useState('')
  const wanted = useRested(text.trim(), REST_MS)
  const { data: hits } = useCustomerHits(wanted)
  const linking = useLinkCustomer()
  const choose = async (customerId: string) => {
    const done = await linking.run({ ticketId: desk.id, customerId: brandId(customerId) })
    if (done !== null) onDone('已关联客户，往来都看得到了')
  }
  return (
    <Sheet isOpen={isOpen} title="是哪位客户" onClose={onClose}>
      <SearchBar value={text} onChange={setText} placeholder="公司、联系人、电话后几位" />
      {linking.failure && <PartialData text={linking.failure.message} />}
      {wanted !== '' && hits?.length === 0 && <EmptyState icon="search" title="没有找到" text="换几个字再试" />}
      <OptionList
        label="客户"
        value={undefined}
        onChoose={(customerId) => void choose(customerId)}
        options={(hits ?? []).map(({ id, name, contactName, region }) => ({
          value: id,
          label: name,
          note: [contactName, region].filter(Boolean).join(' · '),
        }))}
      />
    </Sheet>
  )
}
