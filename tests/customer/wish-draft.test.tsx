import { CallOffline, CallRefused } from '@/platform/call-error'
import { checkWish, emptyWish, readComplaints, toSubmit } from '@/features/lead/form/wish-draft'
import type { Question } from '@/features/lead/form/form.calls'

const pieces: Question = { key: 'pieces', label: '大概多少件', kind: 'number', options: [], isRequired: true }

test('Without a phone and without a pasted text nobody could be reached', () => {
  expect(checkWish(emptyWish, [])).toEqual({ phone: '请留个电话，方便我们联系您' })
  expect(checkWish({ ...emptyWish, phone: '13800138000' }, [])).toEqual({})
  expect(checkWish({ ...emptyWish, pasted: '陈女士 138 0013 8000' }, [])).toEqual({})
})

test('A question that must be answered says so at its own field', () => {
  const wish = { ...emptyWish, phone: '13800138000' }
  expect(checkWish(wish, [pieces])).toEqual({ 'answers.pieces': '请填写大概多少件' })
  expect(checkWish({ ...wish, answers: { pieces: '200' } }, [pieces])).toEqual({})
})

test('Answers to questions that are no longer asked stay on the phone', () => {
  const wish = { ...emptyWish, answers: { pieces: ' 200 ', gone: 'x' } }
  expect(toSubmit('demo', wish, [pieces]).answers).toEqual({ pieces: '200' })
})

test('That nobody could be reached is said at the phone, other refusals at their fields', () => {
  const refused = (code: string, fields = {}) =>
    new CallRefused({ ok: false, code, message: '请留下手机号', requestId: 'r', fields })
  expect(readComplaints(refused('NOTHING_TO_REACH'))).toEqual({ phone: '请留下手机号' })
  expect(readComplaints(refused('INVALID_INPUT', { 'answers.pieces': '请填数字' }))).toEqual({
    'answers.pieces': '请填数字',
  })
  expect(readComplaints(new CallOffline('r', 'gone'))).toEqual({})
})
