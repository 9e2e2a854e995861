import { screen, waitFor } from '@testing-library/react'
import { brandId } from '@shared/kernel/ids'
import type { Outputs } from '@shared/contract'
import EntryPage from '@/features/lead/pages/entry/index'
import {
  answer,
  button,
  called,
  hold,
  inputsOf,
  invalid,
  open,
  reads,
  Refusal,
  release,
  requestIdsOf,
  saidAt,
  screenText,
  signIn,
  tap,
  tapAgain,
  tapTwice,
  type,
  typed,
} from '../support/phone'
import { taro } from '../support/taro'

type Channel = Outputs['lead']['listChannels']['items'][number]
type Entered = Outputs['lead']['enter']

const channel = (id: string, name: string, parts: Partial<Channel> = {}): Channel => ({
  id,
  name,
  kind: 'manual',
  costs: [],
  isActive: true,
  formKey: null,
  scene: null,
  version: 1,
  ...parts,
})
const entered = (parts: Partial<Entered> = {}): Entered => ({
  leadId: brandId('lead1'),
  match: 'new',
  state: 'accepted',
  ...parts,
})
const understood = {
  name: '陈女士',
  phone: '13800138000',
  company: '云裳服饰',
  wish: '',
  email: '',
  region: '浙江杭州',
}

beforeEach(() => {
  signIn({ role: 'rep' })
  answer('lead.listChannels', {
    items: [
      channel('c1', '抖音', { kind: 'form' }),
      channel('c2', '手工录入'),
      channel('c3', '旧展会', { isActive: false }),
    ],
  })
})

test('an empty form cannot be saved, and begins with one’s own lead from the manual channel', async () => {
  open(<EntryPage />)
  expect((await button('保存，归我跟进')).getAttribute('aria-disabled')).toBe('true')
  expect(screen.getByRole('radio', { name: '手工录入' }).getAttribute('aria-checked')).toBe('true')
  expect(screen.queryByRole('radio', { name: '旧展会' })).toBeNull()
})

test('a pasted text fills the fields while one looks on, and says what it sorted out', async () => {
  answer('lead.understand', { ...understood, notes: ['电话写成了标准格式'] })
  open(<EntryPage />)
  await type('名片、短信或聊天记录', '云裳服饰 陈女士 138 0013 8000 杭州')
  await reads('电话写成了标准格式')
  expect(await typed('称呼')).toBe('陈女士')
  expect(await typed('电话')).toBe('13800138000')
  expect(await typed('地区')).toBe('浙江杭州')
})

test('what was corrected by hand is not written over by what is understood later', async () => {
  answer('lead.understand', { ...understood, notes: [] })
  open(<EntryPage />)
  await type('称呼', '陈老板')
  await type('名片、短信或聊天记录', '云裳服饰 陈女士 138 0013 8000')
  await waitFor(async () => expect(await typed('公司')).toBe('云裳服饰'))
  expect(await typed('称呼')).toBe('陈老板')
})

test('when the text cannot be sorted out just now, the fields are still there to be filled', async () => {
  answer('lead.understand', new Refusal('TOO_MANY', '请稍后再试'))
  open(<EntryPage />)
  await type('名片、短信或聊天记录', '云裳服饰 陈女士')
  await reads('暂时没能自动整理，您可以先自己填')
  await type('称呼', '陈女士')
  expect((await button('保存，归我跟进')).getAttribute('aria-disabled')).toBeNull()
})

test('a lead is saved once however often one taps, with its channel and whose it is', async () => {
  hold('lead.enter', entered())
  open(<EntryPage />)
  await type('称呼', '陈女士')
  await type('电话', '13800138000')
  await tap('抖音', 'radio')
  await tap('归我跟进', 'switch')
  await tapTwice('保存，按规则分配')
  await release()
  await reads('新线索')
  expect(inputsOf('lead.enter')).toEqual([
    {
      name: '陈女士',
      phone: '13800138000',
      company: '',
      wish: '',
      region: '',
      email: '',
      pasted: '',
      isMine: false,
      channelId: 'c1',
    },
  ])
})

test('a refused field says why where it stands, the rest stays, and the corrected lead is saved', async () => {
  answer('lead.enter', invalid({ phone: '电话最多 60 个字' }))
  open(<EntryPage />)
  await type('称呼', '陈女士')
  await tap('保存，归我跟进')
  await waitFor(async () => expect(await saidAt('电话')).toBe('电话最多 60 个字'))
  expect(await typed('称呼')).toBe('陈女士')
  expect(screenText()).not.toContain('有几处需要改')
  answer('lead.enter', entered())
  await type('电话', '13800138000')
  await tapAgain('保存，归我跟进', 'lead.enter')
  await reads('新线索')
  expect(new Set(requestIdsOf('lead.enter')).size).toBe(2)
})

test('a refusal of no single field stands above the form', async () => {
  answer('lead.enter', new Refusal('CHANNEL_GONE', '这个渠道已停用，请换一个'))
  open(<EntryPage />)
  await type('称呼', '陈女士')
  await tap('保存，归我跟进')
  await reads('这个渠道已停用，请换一个')
  expect(await typed('称呼')).toBe('陈女士')
})

test.each([
  [entered(), '新线索', '归您跟进，已放进“今天”，联系后记一笔'],
  [entered({ state: 'offered' }), '新线索', '已按规则交给当班的同事，对方会收到提醒'],
  [entered({ state: 'unassigned' }), '新线索', '现在没有当班的同事，主管会收到提醒'],
  [entered({ match: 'sure', state: 'attached' }), '已并入老客户', '这位是老客户，需求记到了客户名下'],
  [entered({ match: 'likely' }), '可能和老客户重复', '请打开看看是不是同一家'],
])('what became of it is said with what comes next (%#)', async (result, title, words) => {
  answer('lead.enter', result)
  open(<EntryPage />)
  await type('称呼', '陈女士')
  await tap('保存，归我跟进')
  await reads(title)
  expect(screenText()).toContain(words)
})

test('after saving one goes on with this lead or an empty form', async () => {
  answer('lead.enter', entered())
  open(<EntryPage />)
  await type('称呼', '陈女士')
  await tap('保存，归我跟进')
  await tap('打开这条线索')
  await waitFor(() => expect(taro.moves).toEqual(['redirectTo:/desks/lead/index?leadId=lead1']))
  await tap('再录一条')
  expect(await typed('称呼')).toBe('')
})

test('a form left half filled is there again, and says so', async () => {
  const first = open(<EntryPage />)
  await type('称呼', '陈女士')
  first.unmount()
  open(<EntryPage />)
  await reads('接着上次没录完的')
  expect(await typed('称呼')).toBe('陈女士')
})

test('whoever may not enter leads is told who can', async () => {
  answer('lead.listChannels', new Refusal('NOT_ALLOWED', '没有权限'))
  open(<EntryPage />)
  await reads('您还不能看录入线索')
})

test('channels that did not come are asked for again by a tap', async () => {
  answer('lead.listChannels', new Refusal('FAULT', '出了点问题，请再试一次'))
  open(<EntryPage />)
  await tap('再试一次')
  await called('lead.listChannels', 2)
})
