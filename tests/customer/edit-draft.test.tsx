import {
  compareWith,
  rebase,
  toPatch,
  type EditDraft,
  type EditFields,
} from '@/features/customer/components/edit-draft'

const fields: EditFields = {
  name: '百帆服装店',
  shortName: '百帆',
  grade: 'C',
  industry: '服装零售',
  region: '广东省广州市',
  address: '',
  sizePeople: '',
  creditCode: '',
  pains: '',
  preferences: '',
  competitor: '',
  budget: '',
}
const draft = (mine: Partial<EditFields>): EditDraft => ({ version: 1, base: fields, mine: { ...fields, ...mine } })

test('Only what was changed by hand is sent', () => {
  expect(toPatch(draft({}))).toEqual({})
  expect(toPatch(draft({ industry: '外贸', address: '中山八路' }))).toEqual({ industry: '外贸', address: '中山八路' })
})

test('A grade that is taken away is sent as none', () => {
  expect(toPatch(draft({ grade: '' }))).toEqual({ grade: null })
  expect(toPatch(draft({ grade: 'A' }))).toEqual({ grade: 'A' })
})

test('What a colleague changed is told field by field, with what was typed here', () => {
  const theirs = { ...fields, industry: '童装', budget: '每季 8 万' }
  expect(compareWith(draft({ industry: '外贸' }), theirs)).toEqual([
    { field: 'industry', label: '行业', before: '服装零售', theirs: '童装', mine: '外贸' },
    { field: 'budget', label: '预算与采购周期', before: '', theirs: '每季 8 万', mine: null },
  ])
})

test('When both wrote the same there is nothing to tell', () => {
  expect(compareWith(draft({ industry: '童装' }), { ...fields, industry: '童装' })).toEqual([])
})

test('After a conflict nothing typed is lost and the rest is as the colleague left it', () => {
  const latest = { version: 2, fields: { ...fields, industry: '童装', budget: '每季 8 万' } }
  const next = rebase(draft({ industry: '外贸', shortName: '帆' }), latest)
  expect(next.version).toBe(2)
  expect(next.mine).toMatchObject({ industry: '外贸', shortName: '帆', budget: '每季 8 万' })
  expect(toPatch(next)).toEqual({ industry: '外贸', shortName: '帆' })
})
