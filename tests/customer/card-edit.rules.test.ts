import fc from 'fast-check'
import { decideEdit, needsNewIndex, type Editable, type EditPatch } from '@shared/customer/card-edit.rules'

const before: Editable = {
  name: '佛山市锦程商贸有限公司',
  shortName: '锦程',
  formerNames: [],
  grade: 'B',
  industry: '服装批发',
  province: '广东省',
  city: '佛山市',
  district: '',
  address: '',
  sizePeople: '',
  creditCode: null,
  pains: '',
  preferences: '',
  competitor: '',
  budget: '',
}
const edited = (patch: EditPatch, from: Editable = before) => {
  const decision = decideEdit(from, patch)
  if (!decision.ok) throw new Error(decision.code)
  return decision.value
}

describe('editing a customer', () => {
  test.each<[EditPatch, string[], string]>([
    [{}, [], ''],
    [{ industry: ' 服装批发 ' }, [], ''],
    [{ grade: 'A' }, ['grade'], '等级'],
    [{ grade: null, budget: '每季一次' }, ['grade', 'budget'], '等级、预算与采购周期'],
    [{ region: '广东省佛山市' }, [], ''],
    [{ region: '' }, ['region'], '地区'],
    [{ name: '锦绣前程' }, ['name'], '客户名称“佛山市锦程商贸有限公司” → “锦绣前程”'],
    [{ name: '锦绣前程', shortName: '' }, ['name', 'shortName'], '客户名称“佛山市锦程商贸有限公司” → “锦绣前程”；简称'],
    [{ pains: ' 色差 \n\n 交期 ' }, ['pains'], '痛点'],
  ])('%j changes %j', (patch, changed, words) => {
    expect(edited(patch)).toMatchObject({ changed, words })
  })

  test('sentences keep their signs and lines, names are made equal in width and spaces', () => {
    const { after } = edited({ pains: ' 色差，交期\r\n\r\n 价格 ', shortName: ' ３６１　度 ' })
    expect(after).toMatchObject({ pains: '色差，交期\n价格', shortName: '361 度' })
  })

  test('former names are kept once each, and the name in use is none of them', () => {
    const second = edited({ name: '乙' }).after
    const third = edited({ name: '丙' }, second).after
    expect(third.formerNames).toEqual(['佛山市锦程商贸有限公司', '乙'])
    expect(edited({ name: '乙' }, third).after.formerNames).toEqual(['佛山市锦程商贸有限公司', '丙'])
  })

  test.each([
    ['91350100m000100y43', true],
    ['９１３５０１００Ｍ０００１００Ｙ４３', true],
    ['91350100M000100Y44', false],
    ['12345', false],
  ])('credit code %s', (creditCode, isRight) => {
    expect(decideEdit(before, { creditCode })).toMatchObject(
      isRight
        ? { ok: true, value: { after: { creditCode: '91350100M000100Y43' } } }
        : { ok: false, code: 'CREDIT_CODE_WRONG' },
    )
  })

  test('an old code nobody touches does not stand in the way of other edits', () => {
    expect(edited({ creditCode: 'OLD-CODE', budget: '每月' }, { ...before, creditCode: 'OLD-CODE' }).changed).toEqual([
      'budget',
    ])
  })

  test('a region nobody knows is refused', () => {
    expect(decideEdit(before, { region: '火星' })).toEqual({ ok: false, code: 'REGION_UNKNOWN' })
  })

  test('the same edit again changes nothing', () => {
    const patch = fc.record(
      {
        name: fc.string(),
        shortName: fc.string(),
        pains: fc.string(),
        industry: fc.string(),
        creditCode: fc.constantFrom('', '91350100M000100Y43'),
        region: fc.constantFrom('', '广州', '杭州西湖区'),
      },
      { requiredKeys: [] },
    )
    fc.assert(
      fc.property(patch, (some) => {
        expect(edited(some, edited(some).after).changed).toEqual([])
      }),
    )
  })

  test.each([
    [['name'], true],
    [['grade', 'address'], true],
    [['grade', 'pains'], false],
    [[], false],
  ])('what changed %j decides whether search and matcher must know', (changed, isNeeded) => {
    expect(needsNewIndex(changed)).toBe(isNeeded)
  })
})
