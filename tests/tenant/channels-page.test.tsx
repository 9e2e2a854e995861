import { screen } from '@testing-library/react'
import type { Outputs } from '@shared/contract'
import ChannelsPage from '@/features/tenant/pages/channels/index'
import {
  answer,
  button,
  inputsOf,
  open,
  reads,
  Refusal,
  saidAt,
  signIn,
  tap,
  tapAgain,
  tapTwice,
  type,
  typed,
} from '../support/phone'
import { taro } from '../support/taro'

type Channel = Outputs['lead']['listChannels']['items'][number]

const thisMonth = new Date(Date.now() + 8 * 3_600_000).toISOString().slice(0, 7)
const channel = (parts: Partial<Channel> = {}): Channel => ({
  id: 'c1',
  name: '一楼门店码',
  kind: 'code',
  costs: [{ month: thisMonth, costFen: 680_000 }],
  isActive: true,
  formKey: 'key1',
  scene: 'scene1',
  version: 2,
  ...parts,
})

beforeEach(() => {
  signIn()
  answer('lead.listChannels', {
    items: [channel(), channel({ id: 'c2', name: '旧展会', costs: [], isActive: false, scene: null })],
  })
})

test('each channel says what it is, what it cost last, and whether it is still used', async () => {
  open(<ChannelsPage />)
  await reads(/月花 /)
  await reads(/没有花钱/)
  await reads('已停用')
  expect(screen.queryByRole('button', { name: '看码：旧展会' })).toBeNull()
})

test('a channel is added once, with this month’s cost in fen', async () => {
  answer('lead.saveChannel', channel({ id: 'c9' }))
  open(<ChannelsPage />)
  await tap('加一个渠道')
  await type('名称', '广交会')
  await type(/花费$/, '1,200.5')
  await tapTwice('保存')
  await reads(/^已加“/)
  expect(inputsOf('lead.saveChannel')).toMatchObject([
    { id: null, version: 0, name: '广交会', costs: [{ month: thisMonth, costFen: 120_050 }], isActive: true },
  ])
})

test('an amount that is no number says so at its field and cannot be saved', async () => {
  open(<ChannelsPage />)
  await tap(/^一楼门店码/)
  await type(/花费$/, '一千')
  expect(await saidAt(/花费$/)).toBe('请写数字，最多两位小数')
  expect((await button('保存')).getAttribute('aria-disabled')).toBe('true')
})

test('a channel is put out of use, and one that changed meanwhile is not overwritten unseen', async () => {
  answer('lead.saveChannel', new Refusal('CHANNEL_CHANGED', '渠道刚被改过'))
  open(<ChannelsPage />)
  await tap(/^一楼门店码/)
  await type('名称', '门口的码')
  await tap('在用', 'switch')
  await tap('保存')
  await reads(/^没有保存：别人刚改过/)
  expect(await typed('名称')).toBe('门口的码')
  answer('lead.saveChannel', channel())
  await tapAgain('保存', 'lead.saveChannel')
  expect(inputsOf('lead.saveChannel').at(-1)).toMatchObject({ id: 'c1', isActive: false, costs: [] })
})

test('a channel’s code is drawn, and its link copied', async () => {
  answer('lead.channelCode', { imageDataUrl: 'data:image/png;base64,AAAA', link: 'https://guike.example/f/key1' })
  open(<ChannelsPage />)
  await tap('看码：一楼门店码')
  await reads('https://guike.example/f/key1')
  expect(document.querySelector('img')?.getAttribute('src')).toBe('data:image/png;base64,AAAA')
  await tap('复制链接')
  expect(taro.copied).toEqual(['https://guike.example/f/key1'])
})

test('without a bound mini-program the link is there and one reads why the code is not', async () => {
  answer('lead.channelCode', { imageDataUrl: null, link: 'https://guike.example/f/key1' })
  open(<ChannelsPage />)
  await tap('看码：一楼门店码')
  await reads('还没有绑定小程序，画不出小程序码；链接可以先用。')
})

test('a code that cannot be drawn just now is asked for again by a tap', async () => {
  answer('lead.channelCode', new Refusal('FAULT', '出了点问题，请再试一次'))
  open(<ChannelsPage />)
  await tap('看码：一楼门店码')
  answer('lead.channelCode', { imageDataUrl: null, link: 'https://guike.example/f/key1' })
  await tap('再试一次')
  await reads('https://guike.example/f/key1')
})

test('a company without channels learns what the first one is good for', async () => {
  answer('lead.listChannels', { items: [] })
  open(<ChannelsPage />)
  await reads('加一个门店码，客户扫码就能留下需求')
})
