import { View } from '@tarojs/components'
import { copy } from '@/platform/phone'
import { Button } from '@/ui/button'
import { Card } from '@/ui/card'
import { Field } from '@/ui/field'
import { Section } from '@/ui/section'
import { MappingList } from '../../components/mapping-list'
import { QuestionList } from '../../components/question-list'
import { SaveBar } from '../../components/save-bar'
import { Loaded, SettingsPage } from '../../components/settings-page'
import { useEdit } from '../../components/use-edit'
import { useMayChange } from '../../components/use-may-change'
import { useSaving } from '../../components/use-saving'
import { useForm, useSaveForm, type FormSetup } from '../../tenant.calls'

const texts = [
  { key: 'title', label: '标题', maxLength: 30 },
  { key: 'promise', label: '承诺', maxLength: 60, hint: '多久有人联系，写做得到的' },
  { key: 'consentLine', label: '授权说明', maxLength: 200, kind: 'area', hint: '说清楚拿信息做什么' },
] as const

/** In a browser the service is where the page came from. */
const intakeAddress = (formKey: string): string =>
  `${process.env.TARO_ENV === 'h5' ? window.location.origin : API_BASE}/intake/${formKey}`

function OtherTools({ formKey }: { formKey: string }) {
  const address = intakeAddress(formKey)
  return (
    <Card>
      <View className="settings__words">
        官网或别的表单工具，把内容用 POST 发到下面的地址（JSON
        或表单都行），就会变成线索。字段名不一样，在下面对上；没对上的会自动识别，不会丢。
      </View>
      <View className="settings__note">POST {address}</View>
      <Button look="soft" icon="copy" onTap={() => copy(address)}>
        复制地址
      </Button>
    </Card>
  )
}

function Form({ form, reload }: { form: FormSetup; reload: () => unknown }) {
  const { title, promise, consentLine, questions, mapping } = form
  const edit = useEdit('form', { title, promise, consentLine, questions, mapping })
  const command = useSaveForm()
  const isFixed = !useMayChange()
  const { save, bar } = useSaving({ edit, command, reload, done: '已保存，客户现在看到的就是新表单' })
  const { value, change } = edit
  return (
    <>
      <Section title="客户先看到的">
        <Card>
          {texts.map(({ key, ...field }) => (
            <Field
              key={key}
              isRequired
              {...field}
              value={value[key]}
              disabled={isFixed}
              onChange={(words) => change({ [key]: words })}
            />
          ))}
        </Card>
      </Section>
      <Section title="自己的题目" note="称呼、电话、公司、需求已经有了，不用再加">
        <QuestionList questions={value.questions} disabled={isFixed} onChange={(next) => change({ questions: next })} />
      </Section>
      <Section title="接别的表单">
        <OtherTools formKey={form.formKey} />
        <MappingList mapping={value.mapping} disabled={isFixed} onChange={(next) => change({ mapping: next })} />
      </Section>
      <SaveBar {...bar} onSave={() => save({ version: form.version, ...value })} />
    </>
  )
}

/** 表单: what a stranger sees, and how other form tools bring their leads. */
export default function FormSettingsPage() {
  const query = useForm()
  return (
    <SettingsPage place="form" title="表单">
      <Loaded query={query} what="表单设置">
        {(form) => <Form form={form} reload={query.refetch} />}
      </Loaded>
    </SettingsPage>
  )
}
