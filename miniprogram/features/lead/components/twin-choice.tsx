import { Card } from '@/ui/card'
import { OptionList } from '@/ui/option-list'
import { Section } from '@/ui/section'
import type { LeadDetail } from '../lead.calls'
import type { ConvertForm } from './use-convert'

const NEW = 'new'

/** When this customer seems to be there already: join it, or make a new one after all. */
export function TwinChoice({ lead, form }: { lead: LeadDetail; form: ConvertForm }) {
  const { into, setInto, known, hasTwin, twins } = form
  const seen =
    known === null || lead.matchCustomer === null
      ? []
      : [{ id: known, name: lead.matchCustomer.maskedName, note: lead.matchCustomer.ownerDepartment }]
  const found = twins
    .filter(({ id }) => id !== known)
    .map(({ id, name, region, ownerName }) => ({
      id,
      name,
      note: [region, ownerName === null ? '' : `${ownerName}负责`].filter((part) => part !== '').join(' · '),
    }))
  const all = [...seen, ...found]
  if (all.length === 0) return null
  const choose = (id: string) => setInto(all.find((one) => one.id === id)?.id ?? null)
  return (
    <Section title={hasTwin ? '已有这位客户' : '可能已有这位客户'} note="并入后，联系人、需求和跟进都记到这位客户名下">
      <Card>
        <OptionList
          label="并入还是新建"
          value={into ?? NEW}
          onChoose={choose}
          options={[
            ...all.map(({ id, name, note }) => ({ value: id, label: `并入 ${name}`, note })),
            {
              value: NEW,
              label: '不是同一家，新建客户',
              disabled: hasTwin,
              ...(hasTwin ? { note: '名称和电话都对得上，请并入' } : {}),
            },
          ]}
        />
      </Card>
    </Section>
  )
}
