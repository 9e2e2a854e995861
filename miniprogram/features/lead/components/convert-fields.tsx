import { useState } from 'react'
import { View } from '@tarojs/components'
import { contactRoleLabels } from '@shared/customer/customer.labels'
import { Button } from '@/ui/button'
import { Card } from '@/ui/card'
import { ChipGroup, MultiChipGroup } from '@/ui/chips'
import { Field } from '@/ui/field'
import { Section } from '@/ui/section'
import type { ConvertDraft, ConvertForm } from './use-convert'
import './columns.scss'

const grades = (['A', 'B', 'C', 'D'] as const).map((grade) => ({ value: grade, label: `${grade} 级` }))
const roles = (['decides', 'influences', 'buys', 'uses', 'unknown'] as const).map((role) => ({
  value: role,
  label: contactRoleLabels[role],
}))
/** As many as three rows of chips hold. */
const MOST_OFFERED = 14

type TextKey = 'customerName' | 'industry' | 'region' | 'contactName' | 'contactTitle' | 'need'

interface LineProps {
  form: ConvertForm
  field: TextKey
  label: string
  maxLength: number
  isRequired?: boolean
  kind?: 'area'
}

function Line({ form, field, ...props }: LineProps) {
  const { value, change } = form.draft
  const error = form.wrong[field]
  return (
    <Field
      {...props}
      value={value[field]}
      onChange={(words) => change({ [field]: words } satisfies Partial<ConvertDraft>)}
      {...(error === undefined ? {} : { error })}
    />
  )
}

function TagFields({ form }: { form: ConvertForm }) {
  const { value, change } = form.draft
  const [own, setOwn] = useState<string | null>(null)
  const names = [...new Set([...value.tagNames, ...form.tags.slice(0, MOST_OFFERED)])]
  const add = () => {
    const name = own?.trim() ?? ''
    if (name !== '') change({ tagNames: [...new Set([...value.tagNames, name])] })
    setOwn(null)
  }
  return (
    <>
      <MultiChipGroup
        label="标签"
        options={names.map((name) => ({ value: name, label: name }))}
        values={value.tagNames}
        onChange={(tagNames) => change({ tagNames: [...tagNames] })}
        {...(own === null ? { add: { label: '新标签', onTap: () => setOwn('') } } : {})}
      />
      {own !== null && (
        <>
          <Field label="新标签" value={own} maxLength={12} isFocused onChange={setOwn} />
          <Button look="soft" onTap={add}>
            加上
          </Button>
        </>
      )}
    </>
  )
}

/** The customer to be, everything filled in already. */
export function ConvertFields({ form }: { form: ConvertForm }) {
  const { value, change } = form.draft
  return (
    <View className="lead-columns">
      <View>
        <Section title="客户">
          <Card>
            <Line form={form} field="customerName" label="客户名称" maxLength={60} isRequired />
            <ChipGroup
              label="等级"
              options={grades}
              value={value.grade ?? undefined}
              onChange={(grade) => change({ grade: grade ?? null })}
            />
            <Line form={form} field="industry" label="行业" maxLength={20} />
            <Line form={form} field="region" label="地区" maxLength={40} />
          </Card>
        </Section>
      </View>
      <View>
        <ContactFields form={form} />
        <NeedFields form={form} />
      </View>
    </View>
  )
}

/** What they want: kept also when the lead joins a customer that is there. */
export function NeedFields({ form }: { form: ConvertForm }) {
  return (
    <Section title="要什么">
      <Card>
        <Line form={form} field="need" label="需求" maxLength={300} kind="area" />
        <TagFields form={form} />
      </Card>
    </Section>
  )
}

/** The person: also needed when the lead joins a customer that is there. */
export function ContactFields({ form }: { form: ConvertForm }) {
  const { value, change } = form.draft
  return (
    <Section title="联系人" note="电话、微信和邮箱从线索带过去，不用再填">
      <Card>
        <Line form={form} field="contactName" label="姓名" maxLength={20} isRequired />
        <Line form={form} field="contactTitle" label="职务" maxLength={20} />
        <ChipGroup
          label="在采购里的角色"
          isRequired
          options={roles}
          value={value.contactRole}
          onChange={(role) => role && change({ contactRole: role })}
        />
      </Card>
    </Section>
  )
}
