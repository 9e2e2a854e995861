import { screen } from '@testing-library/react'
import type { Outputs } from '@shared/contract'
import { brandId } from '@shared/kernel/ids'
import { sayRule } from '@/features/tenant/components/rule-words'
import RulesPage from '@/features/tenant/pages/rules/index'
import { colleague } from '../staff/colleague'
import { answer, button, inputsOf, open, reads, Refusal, signIn, tap, tapAgain, tapTwice, type } from '../support/phone'

type Rule = Outputs['lead']['listRules']['rules'][number]

const rule = (parts: Partial<Rule> = {}): Rule => ({
  id: 'rule1',
  name: '广州',
  channelKinds: [],
  regions: ['广州', '佛山'],
  grades: [],
  strategy: 'round_robin',
  staffIds: [],
  departmentId: brandId('dept1'),
  ...parts,
})
const departments = [{ id: brandId<'Department'>('dept1'), name: '销售一组', parentId: null, headCount: 3 }]
const staff = ['李然', '周敏', '何洁', '赵磊', '孙悦'].map((name, at) => colleague(`staff${at}`, name))
const idsOf = (...at: number[]) => at.map((nth) => brandId<'Staff'>(`staff${nth}`))

test.each([
  [rule(), '广州、佛山的线索，轮流交给销售一组'],
  [rule({ regions: [], grades: ['A', 'B'] }), 'A、B 级的线索，轮流交给销售一组'],
  [rule({ regions: [], strategy: 'least_loaded' }), '所有线索，交给手上最少的：销售一组'],
  [rule({ regions: [], departmentId: null, staffIds: idsOf(0, 1) }), '所有线索，轮流交给李然、周敏'],
  [
    rule({ regions: [], departmentId: null, staffIds: idsOf(0, 1, 2, 3, 4) }),
    '所有线索，轮流交给李然、周敏、何洁、赵磊等 5 人',
  ],
  [rule({ regions: [], departmentId: null, staffIds: [brandId('gone')] }), '所有线索，轮流交给已离开的同事'],
  [rule({ regions: [], departmentId: null }), '所有线索，轮流交给（还没选人）'],
])('a rule is read aloud (%#)', (said, sentence) => {
  expect(sayRule(said, { staff, departments })).toBe(sentence)
})

beforeEach(() => {
  signIn()
  answer('staff.list', { items: [...staff, colleague('agent1', '客服小王', { role: 'agent' })] })
  answer('staff.listDepartments', { items: departments })
  answer('lead.listRules', { version: 7, rules: [rule(), rule({ id: 'rule2', name: '其余', regions: [] })] })
})

test('rules stand in the order they are asked in, and their order is changed in one tap', async () => {
  answer('lead.saveRules', { version: 8, rules: [] })
  open(<RulesPage />)
  await reads('1. 广州')
  await tap('更多：2. 其余')
  await tap('上移')
  await reads('1. 其余')
  await tapTwice('保存')
  await reads('已保存，下一条线索就按这个分')
  expect(inputsOf('lead.saveRules')).toMatchObject([{ version: 7, rules: [{ id: 'rule2' }, { id: 'rule1' }] }])
})

test('a rule is written with what it asks and who gets it; only sellers may be named', async () => {
  answer('lead.saveRules', { version: 8, rules: [] })
  open(<RulesPage />)
  await tap('加一条规则')
  await button('先起个名字')
  await type('名字', ' 大客户 ')
  await button('先选部门或同事')
  expect(screen.queryByRole('checkbox', { name: '客服小王' })).toBeNull()
  await type('地区', '深圳，东莞 惠州')
  await tap('A 级', 'checkbox')
  await tap('手上最少的', 'radio')
  await tap('李然', 'checkbox')
  await tap('放进列表')
  await reads('3. 大客户')
  await tap('保存')
  expect(inputsOf('lead.saveRules')).toMatchObject([
    {
      rules: [
        {},
        {},
        {
          name: '大客户',
          regions: ['深圳', '东莞', '惠州'],
          grades: ['A'],
          strategy: 'least_loaded',
          staffIds: ['staff0'],
          departmentId: null,
        },
      ],
    },
  ])
})

test('rules that a colleague changed meanwhile are not written over without being told', async () => {
  answer('lead.saveRules', new Refusal('RULES_CHANGED', '规则刚被改过'))
  open(<RulesPage />)
  await tap('更多：2. 其余')
  await tap('上移')
  answer('lead.listRules', { version: 9, rules: [rule()] })
  await tap('保存')
  await reads(/^没有保存：别人刚改过/)
  await reads('1. 其余')
  answer('lead.saveRules', { version: 10, rules: [] })
  await tapAgain('保存', 'lead.saveRules')
  expect(inputsOf('lead.saveRules').at(-1)).toMatchObject({ version: 9 })
})

test('without a rule one learns who gets the leads, and what a rule could be', async () => {
  answer('lead.listRules', { version: 1, rules: [] })
  open(<RulesPage />)
  await reads('还没有规则')
  await reads(/都对不上，就交给手上最少的在岗同事/)
})

test('whoever is not the owner reads the rules and changes none', async () => {
  signIn({ role: 'manager' })
  open(<RulesPage />)
  await reads('1. 广州')
  expect(screen.queryByRole('button')?.textContent ?? '').not.toContain('加一条规则')
  expect(screen.queryByRole('button', { name: '更多：1. 广州' })).toBeNull()
})
