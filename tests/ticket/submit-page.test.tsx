import { screen, waitFor } from '@testing-library/react'
import { brandId } from '@shared/kernel/ids'
import SubmitPage from '@/features/ticket/pages/submit/index'
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
  restart,
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
import { preparedOf } from './ticket-fixtures'

const receipt = {
  ticketId: brandId<'Ticket'>('tick1'),
  number: 'GD1125-01',
  agentName: '苏晴',
  answerBy: '2026-11-25T07:00:00.000Z',
}

beforeEach(() => {
  signIn({ kind: 'member', role: null })
  answer('ticket.prepare', preparedOf())
  answer('ticket.suggest', { items: [] })
})

test('one reads first what the company promises, which number it knows, and what the words are used for', async () => {
  open(<SubmitPage />)
  await reads('青禾家纺 · 工作日 9:00–18:00，2 小时内回复')
  await reads('联系电话 138****8000')
  await reads(/^只用于处理这次售后/)
})

test('kind, order and words are one ticket, however often one taps, and a page worth keeping', async () => {
  hold('ticket.submit', receipt)
  open(<SubmitPage />)
  await tap('质量', 'radio')
  await tap('哪一单：选一单，我们找得更快')
  await tap(/秋款卫衣/, 'radio')
  await type('说说看', ' 袖口开线 ')
  await tapTwice('提交')
  await release()
  await waitFor(() => expect(taro.moves[0]).toMatch(/^redirectTo:\/features\/ticket\/pages\/receipt\/index\?/))
  expect(inputsOf('ticket.submit')).toEqual([
    { kind: 'quality', words: '袖口开线', orderId: 'order1', fileIds: [], phone: '' },
  ])
})

test('what is missing is said at its place before anything is sent, and goes as it is filled in', async () => {
  open(<SubmitPage />)
  await tap('提交')
  await reads('请选一下遇到了什么问题')
  expect(await saidAt('说说看')).toBe('请写一句话，说说发生了什么')
  await reads('还差一点，看看标红的地方')
  await type('说说看', '袖口开线')
  expect(await saidAt('说说看')).toBe('')
  expect(inputsOf('ticket.submit')).toEqual([])
})

test('words WeChat will not carry are said at the words, which stay, and others are another command', async () => {
  answer('ticket.submit', new Refusal('CONTENT_REFUSED', '内容没有通过检查，请换个说法'))
  open(<SubmitPage />)
  await tap('质量', 'radio')
  await type('说说看', '不好听的话')
  await tap('提交')
  await waitFor(async () => expect(await saidAt('说说看')).toBe('内容没有通过检查，请换个说法'))
  expect(await typed('说说看')).toBe('不好听的话')
  answer('ticket.submit', receipt)
  await type('说说看', '袖口开线')
  await tapAgain('提交', 'ticket.submit')
  expect(new Set(requestIdsOf('ticket.submit')).size).toBe(2)
})

test('a fault leaves everything typed and is tried again under the same number', async () => {
  answer('ticket.submit', new Refusal('FAULT', '系统出了点问题，内容没有丢，请稍后再试'))
  open(<SubmitPage />)
  await tap('质量', 'radio')
  await type('说说看', '袖口开线')
  await tap('提交')
  await reads('系统出了点问题，内容没有丢，请稍后再试')
  answer('ticket.submit', receipt)
  await tapAgain('提交', 'ticket.submit')
  expect(new Set(requestIdsOf('ticket.submit')).size).toBe(1)
})

test('an order that is no longer offered is left out rather than refused', async () => {
  answer('ticket.submit', receipt)
  const first = open(<SubmitPage />)
  await tap('质量', 'radio')
  await tap('哪一单：选一单，我们找得更快')
  await tap(/秋款卫衣/, 'radio')
  await type('说说看', '袖口开线')
  restart(first)
  answer('ticket.prepare', preparedOf({ orders: [] }))
  open(<SubmitPage />)
  await reads('接着上次写的，没有丢')
  await waitFor(() => expect(screen.queryByRole('button', { name: /^哪一单/ })).toBeNull())
  await tap('提交')
  await called('ticket.submit')
  expect(inputsOf('ticket.submit')).toMatchObject([{ orderId: null }])
})

describe('somebody whose number is not proved', () => {
  beforeEach(() => answer('ticket.prepare', preparedOf({ phone: null, orders: [] })))

  test('is asked for one at its place', async () => {
    open(<SubmitPage />)
    await tap('质量', 'radio')
    await type('说说看', '袖口开线')
    await tap('提交')
    expect(await saidAt('手机号')).toBe('请留个手机号，我们好联系您')
  })

  test('proves it by a code that comes by SMS', async () => {
    answer('session.sendPhoneCode', { validForMinutes: 5 })
    answer('session.verifyPhone', { phone: '139****0001' })
    open(<SubmitPage />)
    await type('手机号', '13900000001')
    await tapTwice('获取验证码')
    await type('验证码', '123456')
    answer('ticket.prepare', preparedOf({ phone: '139****0001' }))
    await tap('验证')
    await reads('联系电话 139****0001')
    expect(inputsOf('session.sendPhoneCode')).toEqual([{ phone: '13900000001' }])
    expect(inputsOf('session.verifyPhone')).toEqual([{ by: 'sms', phone: '13900000001', code: '123456' }])
  })

  test('reads a wrong code at the code and a wrong number at the number', async () => {
    answer('session.sendPhoneCode', invalid({ phone: '手机号最多 30 个字' }))
    open(<SubmitPage />)
    await type('手机号', '139')
    await tap('获取验证码')
    await waitFor(async () => expect(await saidAt('手机号')).toBe('手机号最多 30 个字'))
    answer('session.sendPhoneCode', { validForMinutes: 5 })
    await type('手机号', '13900000001')
    await tapAgain('获取验证码', 'session.sendPhoneCode')
    answer('session.verifyPhone', new Refusal('CODE_WRONG', '验证码不对，请再看一眼'))
    await type('验证码', '000000')
    await tap('验证')
    await waitFor(async () => expect(await saidAt('验证码')).toBe('验证码不对，请再看一眼'))
    expect(await typed('验证码')).toBe('000000')
  })
})

describe('a ready answer', () => {
  beforeEach(() => {
    answer('ticket.suggest', { items: [{ id: 'art1', title: '换货怎么寄回', body: '用原包装寄到……' }] })
    answer('ticket.openArticle', { shown: 1 })
    answer('ticket.markHelpful', { helpful: 1 })
  })

  test('is offered folded while one writes, and counted when it is read', async () => {
    open(<SubmitPage />)
    await type('说说看', '想换货')
    await button('换货怎么寄回')
    expect(screenText()).not.toContain('用原包装寄到')
    await tap('换货怎么寄回')
    await reads('用原包装寄到……')
    expect(inputsOf('ticket.openArticle')).toEqual([{ articleId: 'art1' }])
  })

  test.each([
    ['有用', true, '谢谢，不用提交也行'],
    ['没用', false, '知道了，继续提交，我们来处理'],
  ])('found %s is said once', async (label, isHelpful, thanks) => {
    open(<SubmitPage />)
    await type('说说看', '想换货')
    await tap('换货怎么寄回')
    await tapTwice(label)
    await reads(thanks)
    expect(inputsOf('ticket.markHelpful')).toEqual([{ articleId: 'art1', isHelpful }])
  })
})

test('a page that did not come is asked for again by a tap', async () => {
  answer('ticket.prepare', new Refusal('FAULT', '系统出了点问题，内容没有丢，请稍后再试'))
  open(<SubmitPage />)
  await tap('再试一次')
  await called('ticket.prepare', 2)
})
