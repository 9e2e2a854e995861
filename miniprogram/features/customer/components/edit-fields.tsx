import { editedFieldLabels } from '@shared/customer/customer.labels'
import { ChipGroup } from '@/ui/chips'
import { Field, type FieldProps } from '@/ui/field'
import { grades } from '../show/customer-words'
import type { EditField, EditFields as Fields } from './edit-draft'

type Look = Partial<Pick<FieldProps, 'kind' | 'maxLength' | 'placeholder' | 'isRequired'>>

/** Lengths as the contract limits them. */
const looks: readonly { field: EditField; look: Look }[] = [
  { field: 'name', look: { maxLength: 60, isRequired: true } },
  { field: 'shortName', look: { maxLength: 20, placeholder: '平时怎么叫' } },
  { field: 'industry', look: { maxLength: 20, placeholder: '例如：服装批发' } },
  { field: 'sizePeople', look: { maxLength: 20, placeholder: '例如：30–50 人' } },
  { field: 'region', look: { maxLength: 40, placeholder: '例如：广东佛山' } },
  { field: 'address', look: { maxLength: 120 } },
  { field: 'creditCode', look: { maxLength: 18, placeholder: '营业执照上的 18 位' } },
  { field: 'pains', look: { kind: 'area', maxLength: 300, placeholder: '例如：色差和交期' } },
  { field: 'preferences', look: { kind: 'area', maxLength: 300 } },
  { field: 'competitor', look: { maxLength: 60 } },
  { field: 'budget', look: { maxLength: 60, placeholder: '例如：每季 10 万，换季前一个月下单' } },
]

interface EditFieldsProps {
  value: Fields
  onChange: (field: EditField, words: string) => void
  wrong: (field: EditField) => { error: string } | Record<string, never>
}

/** The fields of a customer that people edit by hand. */
export function EditFields({ value, onChange, wrong }: EditFieldsProps) {
  return (
    <>
      <ChipGroup
        label="等级"
        options={grades.map((grade) => ({ value: grade, label: `${grade} 级` }))}
        value={grades.find((grade) => grade === value.grade)}
        onChange={(grade) => onChange('grade', grade ?? '')}
      />
      {looks.map(({ field, look }) => (
        <Field
          key={field}
          label={editedFieldLabels[field] ?? field}
          value={value[field]}
          onChange={(words) => onChange(field, words)}
          {...look}
          {...wrong(field)}
        />
      ))}
    </>
  )
}
