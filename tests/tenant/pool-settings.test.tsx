import type { Outputs } from '@shared/contract'
import { defaultSettings } from '@shared/tenant/tenant.types'
import PoolSettingsPage from '@/features/tenant/pages/pool'
import { answer, called, inputsOf, open, reads, signIn, tap } from '../support/phone'

const { lead, followup, pool } = defaultSettings
const settings: Outputs['tenant']['readSettings'] = { version: 3, lead, followup, pool }
const sentences = () => Array.from(document.querySelectorAll('.g-sentence'), ({ textContent }) => textContent)

beforeEach(() => {
  signIn()
  answer('tenant.readSettings', settings)
})

test('the rules of the pool read as two sentences', async () => {
  open(<PoolSettingsPage />)
  await reads(/收回公海/)
  expect(sentences()).toEqual([
    'A 级客户 60 天没有有效跟进就收回，B 级 45 天，C 级 30 天，D 级 15 天。',
    '每人每天最多领 10 位，看 50 位，名下最多 200 位；负责过的客户回公海后 30 天才能再领。',
  ])
})

test('one changed grade is saved with all the others, under the version that was read', async () => {
  answer('tenant.changeSettings', { ...settings, version: 4 })
  open(<PoolSettingsPage />)
  await tap('A 级客户：60，点按修改')
  await tap('加 1')
  await tap('改好了')
  await tap('保存')
  await called('tenant.changeSettings')
  expect(inputsOf('tenant.changeSettings')).toEqual([{ version: 3, pool: { ...pool, days: { ...pool.days, A: 61 } } }])
  await reads('已保存，明早按这个检查')
})

test('a company that takes nothing back has nothing to set about it', async () => {
  answer('tenant.readSettings', { ...settings, pool: { ...pool, isOn: false } })
  open(<PoolSettingsPage />)
  await reads(/每人每天最多领/)
  expect(sentences()).toHaveLength(1)
})
