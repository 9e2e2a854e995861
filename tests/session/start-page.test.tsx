import { screen, waitFor } from '@testing-library/react'
import type { Outputs } from '@shared/contract'
import StartPage from '../../miniprogram/pages/start/index'
import MePage from '../../miniprogram/pages/me/index'
import { brandId } from '@shared/kernel/ids'
import {
  answer,
  button,
  hold,
  inputsOf,
  open,
  reads,
  Refusal,
  release,
  saidAt,
  signIn,
  tap,
  tapTwice,
  type,
  typed,
} from '../support/phone'
import { taro } from '../support/taro'

type Me = Outputs['session']['me']

const me = (parts: Partial<Me> = {}): Me => ({
  tenantName: '青禾家纺',
  tenantCode: 'qinghe',
  mode: 'production',
  kind: 'staff',
  name: '李然',
  role: 'rep',
  staffId: brandId('staff1'),
  departmentName: '销售一组',
  isOnDuty: true,
  ...parts,
})
const opened = { session: 't001.fresh', me: me() }
const company = (mode: 'demo' | 'production') => ({ name: '青禾家纺', mode })

describe('the door', () => {
  test('takes somebody it knows straight to their work, a customer to their home', async () => {
    signIn()
    answer('session.me', me())
    const first = open(<StartPage />)
    await waitFor(() => expect(taro.moves).toEqual(['switchTab:/pages/today/index']))
    first.unmount()
    answer('session.me', me({ kind: 'member', role: null }))
    open(<StartPage />)
    await waitFor(() => expect(taro.moves.at(-1)).toBe('reLaunch:/features/ticket/pages/home/index'))
  })

  test('of a demo offers its people, and one tap is one of them', async () => {
    answer('tenant.readCompany', company('demo'))
    answer('session.openDemo', opened)
    open(<StartPage />)
    await reads('您想以谁的身份看看')
    await tap('进入：主管')
    await waitFor(() => expect(taro.moves).toEqual(['switchTab:/pages/today/index']))
    expect(inputsOf('session.openDemo')).toEqual([{ persona: 'manager' }])
    expect(taro.storage.get('session')).toBe('t001.fresh')
  })

  test('lets a colleague in by a code to their phone, sent once', async () => {
    answer('tenant.readCompany', company('production'))
    hold('session.sendCode', { validForMinutes: 5 })
    answer('session.openByCode', opened)
    open(<StartPage />)
    await type('手机号', '13900000001')
    await tapTwice('获取验证码')
    await release()
    await type('验证码', '12345')
    expect((await button('进入')).getAttribute('aria-disabled')).toBe('true')
    await type('验证码', '123456')
    await tap('进入')
    await waitFor(() => expect(taro.moves).toEqual(['switchTab:/pages/today/index']))
    expect(inputsOf('session.sendCode')).toEqual([{ tenantCode: 'demo', phone: '13900000001' }])
    expect(inputsOf('session.openByCode')).toEqual([{ tenantCode: 'demo', phone: '13900000001', code: '123456' }])
  })

  test('says at the code that it is wrong, and at the phone that it is too soon', async () => {
    answer('tenant.readCompany', company('production'))
    answer('session.sendCode', new Refusal('CODE_TOO_SOON', '验证码刚发过，请等一分钟'))
    const first = open(<StartPage />)
    await type('手机号', '13900000001')
    await tap('获取验证码')
    await waitFor(async () => expect(await saidAt('手机号')).toBe('验证码刚发过，请等一分钟'))
    first.unmount()
    answer('session.sendCode', { validForMinutes: 5 })
    answer('session.openByCode', new Refusal('CODE_WRONG', '验证码不对，请再看一眼'))
    open(<StartPage />)
    await type('手机号', '13900000001')
    await tap('获取验证码')
    await type('验证码', '000000')
    await tap('进入')
    await waitFor(async () => expect(await saidAt('验证码')).toBe('验证码不对，请再看一眼'))
    expect(await typed('验证码')).toBe('000000')
  })

  test('says at the code of a company that there is none, and lists those visited', async () => {
    taro.storage.set('companies', [{ code: 'qinghe', name: '青禾家纺' }])
    answer('tenant.readCompany', new Refusal('NOT_FOUND', '没有找到'))
    open(<StartPage />)
    await waitFor(async () => expect(await saidAt('企业代码')).toBe('没有找到这家企业，请核对代码'))
    await button('进入：青禾家纺')
    await type('企业代码', ' Jincheng ')
    expect(await saidAt('企业代码')).toBe('')
    answer('tenant.readCompany', company('demo'))
    await tap('进入')
    await reads('您想以谁的身份看看')
    expect(inputsOf('tenant.readCompany').at(-1)).toEqual({ tenantCode: 'jincheng' })
  })

  test('leads from one company to another', async () => {
    answer('tenant.readCompany', company('production'))
    open(<StartPage />)
    await tap('换一家企业')
    await reads('您要去哪家企业')
  })

  test('that cannot be opened just now says so with a number, and opens by a tap', async () => {
    answer('tenant.readCompany', new Refusal('FAULT', '系统出了点问题，内容没有丢，请稍后再试'))
    open(<StartPage />)
    await reads('暂时进不来')
    await reads(/^联系我们时请报编号 [0-9a-z]{20}/)
    answer('tenant.readCompany', company('demo'))
    await tap('再试一次')
    await reads('您想以谁的身份看看')
  })

  test('forgets a session the server no longer knows', async () => {
    signIn()
    answer('session.me', new Refusal('SIGN_IN', '登录已过期，请重新进入'))
    open(<StartPage />)
    await reads('暂时进不来')
    expect(taro.storage.has('session')).toBe(false)
  })
})

describe('我的', () => {
  test.each([
    ['owner', ['看板', '设置', '知识库'], ['客服分工', '风格']],
    ['manager', ['看板', '客服分工', '售后设置'], ['设置']],
    ['rep', ['查重', '消息盒子'], ['看板', '知识库', '设置']],
    ['agent', ['知识库', '查重'], ['看板', '设置']],
  ] as const)('shows a %s their own doors and no others', async (role, theirs, others) => {
    signIn({ role })
    open(<MePage />)
    for (const name of theirs) await screen.findByRole('link', { name: new RegExp(`^${name}`) })
    for (const name of others) expect(screen.queryByRole('link', { name: new RegExp(`^${name}`) })).toBeNull()
  })

  test('a demo’s people also find the style page', async () => {
    signIn({ mode: 'demo' })
    open(<MePage />)
    await screen.findByRole('link', { name: /^风格/ })
  })

  test('going off duty is one tap and says what it means', async () => {
    signIn({ role: 'rep', staffId: brandId('staff1') })
    answer('staff.setDuty', { isOnDuty: false })
    open(<MePage />)
    await tap('在岗', 'switch')
    await screen.findByRole('switch', { name: '不在岗' })
    await reads('不会分到新线索；回来时打开')
    expect(inputsOf('staff.setDuty')).toEqual([{ staffId: 'staff1', isOnDuty: false }])
  })

  test('leaving is asked once more, and ends the session here even when the server does not answer', async () => {
    signIn()
    answer('session.close', new Refusal('FAULT', '系统出了点问题'))
    open(<MePage />)
    await tap('退出登录')
    await reads(/没写完的草稿还留在这台手机上/)
    await tap('退出')
    await waitFor(() => expect(taro.moves).toEqual(['reLaunch:/pages/start/index']))
    expect(taro.storage.has('session')).toBe(false)
  })
})
