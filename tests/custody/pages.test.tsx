import { screen } from '@testing-library/react'
import type { Outputs } from '@shared/contract'
import ImportPage from '@/features/custody/pages/import/index'
import ImportsPage from '@/features/custody/pages/imports/index'
import { answer, inputsOf, open, reads, Refusal, screenText, signIn, tap } from '../support/phone'

type Import = Outputs['custody']['readImport']

const entry = (parts: Partial<Import> = {}): Import => ({
  id: 'import1',
  fileName: '客户.xlsx',
  step: 'mapping',
  rows: 1200,
  createdBy: '林老板',
  createdAt: '2026-11-25T02:00:00.000Z',
  trouble: null,
  encoding: null,
  sheet: '客户',
  headerLine: 3,
  columns: [
    { title: '单位', samples: ['云裳服饰', '海蓝贸易'] },
    { title: '毛利', samples: [] },
  ],
  mapping: ['name', null],
  choices: { likely: 'skip', ownerId: null },
  counts: { new: 800, merged: 300, likely: 60, rejected: 40 },
  made: 0,
  supplemented: 0,
  left: 1100,
  kept: 0,
  work: null,
  committedAt: null,
  undoneAt: null,
  ...parts,
})

const rows = {
  nextCursor: null,
  items: [
    {
      line: 9,
      cells: ['佛山布行', '见名片'],
      verdict: 'rejected' as const,
      reason: '电话看不懂',
      customerId: null,
      kept: null,
    },
  ],
}

beforeEach(() => {
  signIn({ role: 'owner' })
  answer('staff.list', { items: [] })
  answer('custody.listImportRows', rows)
})

const show = (parts: Partial<Import>) => {
  answer('custody.readImport', entry(parts))
  open(<ImportPage />, { importId: 'import1' })
}

test('columns are shown with what stands in them and what they fill, and are judged as chosen', async () => {
  answer('custody.checkImport', { importId: 'import1' })
  show({})
  await reads('工作表“客户”，标题在第 3 行，共 1,200 行')
  await reads('例如：云裳服饰、海蓝贸易')
  await reads('这一列是空的')
  await tap('检查每一行')
  expect(inputsOf('custody.checkImport')).toEqual([
    { importId: 'import1', mapping: ['name', null], choices: { likely: 'skip', ownerId: null } },
  ])
})

test('a list in which nobody has a name is not judged', async () => {
  show({ mapping: ['phone', null] })
  await reads('请至少选一列作为客户名称或联系人')
})

test('before anything is made one reads how many rows become what, and why a row does not', async () => {
  answer('custody.commitImport', { importId: 'import1' })
  show({ step: 'checked' })
  await reads('800 位新客户，300 行并入已有')
  await reads(/疑似重复 60 行，不能导入 40 行；现在还什么都没有改/)
  await reads('佛山布行')
  await reads('第 9 行：电话看不懂 · 见名片')
  await tap('导入 1,100 行')
  expect(inputsOf('custody.commitImport')).toEqual([{ importId: 'import1' }])
})

test('work in progress says how far it is and can be stopped', async () => {
  answer('custody.stopImport', { importId: 'import1' })
  show({ step: 'committing', work: { done: 550, total: 1100 } })
  await reads('正在导入，550 / 1,100 行')
  await tap('停下')
  expect(inputsOf('custody.stopImport')).toHaveLength(1)
})

test('what was imported is undone in one tap, after one question', async () => {
  answer('custody.undoImport', { importId: 'import1' })
  show({ step: 'committed', made: 800, supplemented: 300, left: 0 })
  await reads('新增 800 位客户，300 行并入已有客户')
  await tap('撤销这次导入')
  await tap('撤销导入')
  expect(inputsOf('custody.undoImport')).toEqual([{ importId: 'import1' }])
})

test('an undo says what it could not take back', async () => {
  answer('custody.listImportRows', {
    nextCursor: null,
    items: [
      {
        ...rows.items[0],
        line: 4,
        cells: ['云裳'],
        verdict: 'new',
        reason: '',
        customerId: null,
        kept: '导入之后有人跟进过',
      },
    ],
  })
  show({ step: 'undone', kept: 1 })
  await reads('其余都拿掉了；1 行有人跟进或改过，保留了')
  await reads('第 4 行：导入之后有人跟进过')
})

test('a file nobody can read says what to do', async () => {
  show({ step: 'failed', trouble: '这是旧版 Excel（.xls）' })
  await reads('这是旧版 Excel（.xls）')
})

test('past imports stand below the choice of a file; who may not import reads why', async () => {
  answer('custody.listImports', { items: [entry({ step: 'committed' })], nextCursor: null })
  open(<ImportsPage />)
  await reads('客户.xlsx')
  await reads('已导入')
  expect(screen.getByRole('button', { name: '选择表格' })).toBeTruthy()
})

test('whoever may not import reads who may', async () => {
  answer('custody.listImports', new Refusal('NOT_ALLOWED', '不能看'))
  open(<ImportsPage />)
  await reads(/老板或主管/)
  expect(screenText()).not.toContain('选择表格')
})
