import { screen, waitFor } from '@testing-library/react'
import { jest } from '@jest/globals'
import type { Outputs } from '@shared/contract'
import { brandId } from '@shared/kernel/ids'
import CollisionsPage from '@/desks/collisions/index'
import { LeadDesk } from '@/features/lead/show/lead-desk'
import { colleague } from '../staff/colleague'
import {
  answer,
  button,
  called,
  hold,
  inputsOf,
  open,
  reads,
  Refusal,
  release,
  signIn,
  tap,
  tapAgain,
  tapTwice,
  type,
  typed,
} from '../support/phone'
import { taro } from '../support/taro'
import { followupLine, leadDetail } from './lead-detail'

type Collision = Outputs['lead']['listCollisions']['items'][number]

const collision = (parts: Partial<Collision> = {}): Collision => ({
  id: 'col1',
  at: '2026-11-24T02:00:00.000Z',
  leadId: brandId('lead1'),
  leadTitle: '陈女士',
  customerTitle: '云*服饰',
  newcomerName: '周敏',
  ownerName: '李然',
  ownerDepartment: '销售一组',
  lastActivity: '一周内',
  suggestion: '先报备先得，建议归李然',
  outcome: 'open',
  decidedBy: null,
  mayDecide: true,
  ...parts,
})

beforeEach(() => {
  signIn({ role: 'manager' })
  answer('lead.listCollisions', { items: [], nextCursor: null })
})

describe('a lead', () => {
  const logged = jest.fn()
  const show = () => open(<LeadDesk leadId={brandId('lead1')} look="page" onLog={logged} />)
  const may = { accept: false, work: true, reassign: true, showPhone: true }
  beforeEach(() => {
    logged.mockReset()
    answer('lead.read', leadDetail({ may }))
  })

  test('waiting to be accepted is accepted once, and shows its number only then', async () => {
    answer('lead.read', leadDetail({ state: 'offered', may: { ...may, accept: true, showPhone: false } }))
    hold('lead.accept', { state: 'accepted', phone: '138 0013 8000', dial: '13800138000' })
    show()
    await reads('接受后就能看到完整号码')
    await tapTwice('接受')
    await release()
    await reads('已接受，现在可以联系了')
    expect(inputsOf('lead.accept')).toEqual([{ leadId: 'lead1' }])
  })

  test('that somebody else took says so and is read again', async () => {
    answer('lead.read', leadDetail({ state: 'offered', may: { ...may, accept: true } }))
    answer('lead.accept', new Refusal('LEAD_TAKEN', '已被同事接走'))
    show()
    await tap('接受')
    await reads('没有接下，已为您刷新')
  })

  test('shows its number on a tap, once, to be copied without its spaces', async () => {
    answer('lead.showPhone', { phone: '138 0013 8000', dial: '13800138000' })
    show()
    await tap('显示号码')
    await reads('138 0013 8000')
    await tap('复制')
    await tap('打电话')
    await waitFor(() => expect(taro.dialled).toEqual(['13800138000']))
    expect(taro.copied).toEqual(['13800138000'])
    expect(inputsOf('lead.showPhone')).toHaveLength(1)
  })

  test('asks first to log what was done, and once there is a record to make it a customer', async () => {
    const first = show()
    await tap('记跟进')
    expect(logged).toHaveBeenCalledTimes(1)
    first.unmount()
    answer('lead.read', leadDetail({ may, id: brandId('lead2'), followups: [followupLine] }))
    open(<LeadDesk leadId={brandId('lead2')} look="page" onLog={logged} />)
    await reads('李然：周五问反馈')
    await tap('转成客户')
    await waitFor(() => expect(taro.moves[0]).toBe('navigateTo:/features/lead/pages/convert/index?leadId=lead2'))
  })

  test('is given to somebody on duty only with a reason, once', async () => {
    hold('lead.reassign', { state: 'offered' })
    answer('staff.list', {
      items: [colleague('staff1', '李然'), colleague('staff2', '周敏'), colleague('agent1', '苏晴', { role: 'agent' })],
    })
    show()
    await tap('更多')
    await tap('改派')
    await button('先选一位同事')
    await tap(/周敏/, 'radio')
    await button('再写个原因')
    expect(screen.queryByRole('radio', { name: /李然|苏晴/ })).toBeNull()
    await tap('客户就在附近', 'radio')
    await tapTwice('改派给周敏')
    await release()
    await reads('已改派给周敏，对方会收到提醒')
    expect(inputsOf('lead.reassign')).toEqual([{ leadId: 'lead1', staffId: 'staff2', reason: '客户就在附近' }])
  })

  test('that cannot be given away keeps the reason and says why', async () => {
    answer('lead.reassign', new Refusal('NOT_ON_DUTY', '这位同事不在岗'))
    answer('staff.list', { items: [colleague('staff2', '周敏')] })
    show()
    await tap('更多')
    await tap('改派')
    await tap(/周敏/, 'radio')
    await type('原因', '离得近')
    await tap('改派给周敏')
    await reads('这位同事不在岗')
    expect(await typed('原因')).toBe('离得近')
  })

  test('that is worth nothing is put away with a reason', async () => {
    answer('lead.discard', { state: 'discarded' })
    show()
    await tap('更多')
    await tap('标为无效')
    expect((await button('选一个原因')).getAttribute('aria-disabled')).toBe('true')
    const [first] = await screen.findAllByRole('radio')
    await tap(first?.textContent ?? '', 'radio')
    await type('说明', '推销布料的')
    await tap('标为无效')
    await called('lead.discard')
    expect(inputsOf('lead.discard')).toMatchObject([{ leadId: 'lead1', words: '推销布料的' }])
  })

  test('whose 撞单 is open is decided where it stands, with words both will read', async () => {
    answer('lead.read', leadDetail({ may, match: 'sure' }))
    answer('lead.listCollisions', { items: [collision()], nextCursor: null })
    answer('lead.decideCollision', { outcome: 'shared' })
    show()
    await reads('先报备先得，建议归李然')
    expect((await button('选一个结果')).getAttribute('aria-disabled')).toBe('true')
    const shared = await screen.findByRole('radio', { name: /共同/ })
    await tap(shared.textContent ?? '', 'radio')
    await type('说明', '一起跟')
    await tapTwice(/^裁决：/)
    await called('lead.decideCollision')
    expect(inputsOf('lead.decideCollision')).toEqual([{ collisionId: 'col1', outcome: 'shared', words: '一起跟' }])
  })
})

describe('the page of 撞单', () => {
  test('says both sides, and is decided once for one of three outcomes', async () => {
    answer('lead.listCollisions', { items: [collision()], nextCursor: null })
    hold('lead.decideCollision', { outcome: 'newcomer_gets' })
    open(<CollisionsPage />)
    await reads('周敏的新线索，遇到销售一组李然的客户（一周内）')
    await tap('裁决：云*服饰')
    expect((await button('先选由谁跟进')).getAttribute('aria-disabled')).toBe('true')
    await tap(/^归新同事周敏/, 'radio')
    await type('说明', '老客户多年没动')
    await tapTwice('就这样定')
    await release()
    await reads('归新同事周敏，已告诉两位同事')
    expect(inputsOf('lead.decideCollision')).toEqual([
      { collisionId: 'col1', outcome: 'newcomer_gets', words: '老客户多年没动' },
    ])
  })

  test('decided meanwhile by somebody else is said, with one’s words still there', async () => {
    answer('lead.listCollisions', { items: [collision()], nextCursor: null })
    answer('lead.decideCollision', new Refusal('ALREADY_DECIDED', '已有人裁决'))
    open(<CollisionsPage />)
    await tap('裁决：云*服饰')
    await tap(/^归原负责人李然/, 'radio')
    await type('说明', '一直是他在跟')
    await tap('就这样定')
    await reads('已有人裁决')
    expect(await typed('说明')).toBe('一直是他在跟')
    answer('lead.decideCollision', { outcome: 'owner_keeps' })
    await tapAgain('就这样定', 'lead.decideCollision')
  })

  test('offers no decision to who may not decide, and says who decided', async () => {
    const decided = collision({ id: 'col2', outcome: 'owner_keeps', decidedBy: '王珂' })
    answer('lead.listCollisions', { items: [collision({ mayDecide: false }), decided], nextCursor: null })
    open(<CollisionsPage />)
    await reads(/王珂定$/)
    expect(screen.queryByRole('button', { name: /^裁决/ })).toBeNull()
  })

  test('coming from the board shows all of its period', async () => {
    open(<CollisionsPage />, { from: '2026-11-01', to: '2026-11-25' })
    await reads('还没有撞单')
    expect(inputsOf('lead.listCollisions')).toEqual([
      { onlyOpen: false, from: '2026-11-01', to: '2026-11-25', cursor: null },
    ])
  })

  test('without any says what would stand here', async () => {
    open(<CollisionsPage />)
    await reads('没有等待裁决的撞单')
  })
})
