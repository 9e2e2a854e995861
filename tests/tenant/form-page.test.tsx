import { screen } from '@testing-library/react'
import type { Outputs } from '@shared/contract'
import FormSettingsPage from '@/features/tenant/pages/form/index'
import {
  answer,
  button,
  inputsOf,
  open,
  reads,
  Refusal,
  saidAt,
  screenText,
  signIn,
  tap,
  tapTwice,
  type,
  typed,
} from '../support/phone'
import { taro } from '../support/taro'

type Form = Outputs['lead']['readFormSetup']

const form: Form = {
  id: 'form1',
  version: 3,
  formKey: 'key12345',
  title: '留下需求',
  promise: '30 分钟内联系您',
  consentLine: '只用来联系您',
  questions: [{ key: 'q1', label: '要几件', kind: 'number', options: [], isRequired: true }],
  mapping: { mobile: 'phone' },
}

beforeEach(() => {
  signIn()
  answer('lead.readFormSetup', form)
  answer('lead.saveForm', { ...form, version: 4 })
})

test('one reads what a stranger sees, one’s own questions, and where other tools send theirs', async () => {
  open(<FormSettingsPage />)
  expect(await typed('标题')).toBe('留下需求')
  await reads('要几件')
  await reads('必答')
  await reads('mobile → 电话')
  expect(screenText()).toContain('/intake/key12345')
  await tap('复制地址')
  expect(taro.copied).toEqual([expect.stringMatching(/\/intake\/key12345$/)])
})

test('a question of one’s own gets a free key, and a choice needs two answers', async () => {
  open(<FormSettingsPage />)
  await tap('加一道题')
  expect((await button('放进表单')).getAttribute('aria-disabled')).toBe('true')
  await type('问什么', '要什么款')
  await tap('选一个', 'radio')
  await type('选项', '卫衣')
  expect(await saidAt('选项')).toBe('至少写两个选项')
  await type('选项', '卫衣、外套，卫衣\n校服')
  await tap('放进表单')
  await reads('选一个：卫衣、外套、校服')
  await tapTwice('保存')
  await reads('已保存，客户现在看到的就是新表单')
  expect(inputsOf('lead.saveForm')).toMatchObject([
    {
      version: 3,
      questions: [
        { key: 'q1' },
        { key: 'q2', label: '要什么款', kind: 'choice', options: ['卫衣', '外套', '校服'], isRequired: false },
      ],
    },
  ])
})

test('a question that turns into plain text forgets its choices', async () => {
  answer('lead.readFormSetup', {
    ...form,
    questions: [{ key: 'q1', label: '款式', kind: 'choice', options: ['卫衣', '外套'], isRequired: false }],
  })
  open(<FormSettingsPage />)
  await tap(/^款式/)
  await tap('一行字', 'radio')
  await tap('放进表单')
  await tap('保存')
  expect(inputsOf('lead.saveForm')).toMatchObject([{ questions: [{ kind: 'text', options: [] }] }])
})

test('twenty questions are as many as fit: no more is offered', async () => {
  const questions = Array.from({ length: 20 }, (_, at) => ({
    ...form.questions[0],
    key: `q${at + 1}`,
    label: `题${at}`,
  }))
  answer('lead.readFormSetup', {
    ...form,
    questions: questions.map(({ key, label }) => ({ key, label, kind: 'text', options: [], isRequired: false })),
  })
  open(<FormSettingsPage />)
  await reads('题19')
  expect(screen.queryByRole('button', { name: '加一道题' })).toBeNull()
})

test('a field of another tool is matched, matched otherwise, and taken away', async () => {
  open(<FormSettingsPage />)
  await tap('＋ 对上一个字段')
  await type('对方的字段名', ' 备注 ')
  await tap('附言（自动识别）', 'radio')
  await tap('对上')
  await reads('备注 → 附言（自动识别）')
  await tap('mobile → 电话')
  await tap('去掉')
  await tap('保存')
  expect(inputsOf('lead.saveForm')).toMatchObject([{ mapping: { 备注: 'text' } }])
})

test('what the server will not take is said, and the words stay', async () => {
  answer('lead.saveForm', new Refusal('QUESTION_TWICE', '有两道题的代号相同'))
  open(<FormSettingsPage />)
  await type('标题', '告诉我们要什么')
  await tap('保存')
  await reads('有两道题的代号相同')
  expect(await typed('标题')).toBe('告诉我们要什么')
})

test('whoever is not the owner reads the form and changes nothing', async () => {
  signIn({ role: 'manager' })
  open(<FormSettingsPage />)
  await reads('要几件')
  expect(screen.getByLabelText('标题', { selector: 'input' })).toHaveProperty('disabled', true)
  expect(screen.queryByRole('button', { name: '加一道题' })).toBeNull()
})
