import { useState } from 'react'
import { screen, waitFor } from '@testing-library/react'
import { jest } from '@jest/globals'
import { LogSheet, type Logged, type LogTarget } from '@/features/followup/show/log-sheet'
import { KeptNotes } from '@/features/followup/show/kept-notes'
import { LoggedBar } from '@/features/followup/show/logged-bar'
import { keepFollowup, listKept, releaseFollowup } from '@/features/followup/kept-followups'
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

const target: LogTarget = { customerId: 'cust1', leadId: null, title: '云裳服饰 · 陈女士', phone: null }
const done = { followupId: 'log1', nextAt: null, planId: null }
const logged = jest.fn<(logged: Logged, target: LogTarget) => void>()

function Sheet() {
  const [isOpen, setOpen] = useState(true)
  return <LogSheet target={isOpen ? target : null} onClose={() => setOpen(false)} onLogged={logged} />
}

beforeEach(() => {
  for (const { requestId } of listKept()) releaseFollowup(requestId)
  logged.mockReset()
  signIn({ role: 'rep' })
  answer('followup.phrases', { phrases: ['等样衣', '要报价'] })
  jest.spyOn(navigator, 'onLine', 'get').mockReturnValue(true)
})

test('nothing written is nothing to save, and the button says what is missing', async () => {
  open(<Sheet />)
  expect((await button('选一个结果，或写一句')).getAttribute('aria-disabled')).toBe('true')
})

test('a call with a result is two taps, and saved once however often one taps', async () => {
  hold('followup.log', done)
  open(<Sheet />)
  await tap('等样衣', 'radio')
  await tapTwice('保存')
  await release()
  await waitFor(() => expect(logged).toHaveBeenCalledTimes(1))
  expect(inputsOf('followup.log')).toEqual([
    { customerId: 'cust1', leadId: null, way: 'call', result: '等样衣', words: '', fileIds: [], next: null },
  ])
})

test('the next step is named by the button and goes with the follow-up', async () => {
  answer('followup.log', done)
  open(<Sheet />)
  await tap('等样衣', 'radio')
  await tap('3 天后', 'radio')
  await tap('寄样品', 'radio')
  await tap('保存，3 天后提醒我')
  await called('followup.log')
  expect(inputsOf('followup.log')).toMatchObject([{ next: { what: '寄样品' } }])
})

test('one’s own words for the next step replace the usual ones', async () => {
  answer('followup.log', done)
  open(<Sheet />)
  await tap('要报价', 'radio')
  await tap('明天', 'radio')
  await type('或自己写', '问面料手感')
  await tap('保存，明天提醒我')
  await called('followup.log')
  expect(inputsOf('followup.log')).toMatchObject([{ next: { what: '问面料手感' } }])
})

test('a next step is called off in one tap', async () => {
  answer('followup.log', done)
  open(<Sheet />)
  await tap('等样衣', 'radio')
  await tap('明天', 'radio')
  await tap('＋ 先不约了')
  await tap('保存')
  await called('followup.log')
  expect(inputsOf('followup.log')).toMatchObject([{ next: null }])
})

test('a second tap on the result takes it back', async () => {
  open(<Sheet />)
  await tap('等样衣', 'radio')
  await tap('等样衣', 'radio')
  await button('选一个结果，或写一句')
})

test('a refusal stands at its field, nothing typed is lost, and the corrected words are another command', async () => {
  answer('followup.log', invalid({ words: '补充最多 1000 个字' }))
  open(<Sheet />)
  await tap('＋ 写一句')
  await type('补充', '老板同意 200 件')
  await tap('保存')
  await waitFor(async () => expect(await saidAt('补充')).toBe('补充最多 1000 个字'))
  expect(await typed('补充')).toBe('老板同意 200 件')
  answer('followup.log', done)
  await type('补充', '同意 200 件')
  await tapAgain('保存', 'followup.log')
  expect(logged).toHaveBeenCalledTimes(1)
  const [first, second] = requestIdsOf('followup.log')
  expect(first).not.toBe(second)
})

test('closed and opened again, the sheet goes on where one stopped', async () => {
  const first = open(<Sheet />)
  await tap('＋ 写一句')
  await type('补充', '还没写完')
  first.unmount()
  open(<Sheet />)
  await reads('接着上次写的')
  expect(await typed('补充')).toBe('还没写完')
})

test('without a network the follow-up waits on the phone and the sheet is done with it', async () => {
  jest.spyOn(navigator, 'onLine', 'get').mockReturnValue(false)
  open(<Sheet />)
  await tap('等样衣', 'radio')
  await tap('保存')
  await waitFor(() => expect(logged).toHaveBeenCalledWith({ kind: 'kept' }, target))
  expect(inputsOf('followup.log')).toEqual([])
  expect(listKept()).toMatchObject([{ who: '云裳服饰 · 陈女士', input: { result: '等样衣' } }])
})

const kept = (refusal: string | null) => ({
  requestId: 'kept-request-0000001',
  who: '锦程商贸 · 李先生',
  input: {
    customerId: 'cust2',
    leadId: null,
    way: 'visit' as const,
    result: '',
    words: '看了样',
    fileIds: [],
    next: null,
  },
  photos: [],
  lostPhotos: 0,
  refusal,
})

test('what waits on the phone is counted, and goes by itself under its own request id', async () => {
  answer('followup.log', done)
  keepFollowup(kept(null))
  open(<KeptNotes onReopen={() => undefined} />)
  await waitFor(() => expect(listKept()).toEqual([]))
  expect(requestIdsOf('followup.log')).toEqual(['kept-request-0000001'])
  expect(screenText()).not.toContain('存在手机里')
})

test('what the server will not take says so, and is written again from what it held', async () => {
  keepFollowup(kept('时间已经过了'))
  const reopened: LogTarget[] = []
  open(<KeptNotes onReopen={(again) => reopened.push(again)} />)
  await reads('跟进没有存上')
  expect(screenText()).toContain('：时间已经过了')
  await tap('改一改：锦程商贸 · 李先生')
  expect(reopened).toMatchObject([{ customerId: 'cust2', again: { content: { way: 'visit', words: '看了样' } } }])
})

test('a saved follow-up is taken back in one tap', async () => {
  answer('followup.withdraw', {})
  const undone = jest.fn()
  open(<LoggedBar logged={{ kind: 'saved', ...done }} onGone={() => undefined} onUndone={undone} />)
  await tap('撤销：已记跟进')
  await waitFor(() => expect(undone).toHaveBeenCalledTimes(1))
  expect(inputsOf('followup.withdraw')).toEqual([{ followupId: 'log1' }])
})

test('too late to take it back, the phone says where it stands', async () => {
  answer('followup.withdraw', new Refusal('TOO_LATE', '超过 10 分钟，不能撤销了'))
  open(<LoggedBar logged={{ kind: 'saved', ...done }} onGone={() => undefined} />)
  await tap('撤销：已记跟进')
  await waitFor(() => expect(taro.toasts).toEqual(['没有撤回，请在记录里再看一眼']))
})

test('what is only kept on the phone cannot be taken back, and says where it is', async () => {
  open(<LoggedBar logged={{ kind: 'kept' }} onGone={() => undefined} />)
  await reads('先存在手机里，连上网络就自动保存')
  expect(screen.queryByRole('button')).toBeNull()
})
