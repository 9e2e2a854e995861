import { decideRecovery, type RecoveryDraft, type RecoveryState } from '@shared/ticket/recovery.rules'

const draft = (change: Partial<RecoveryDraft> = {}): RecoveryDraft => ({
  cause: '发错尺码',
  measure: '出库加一道核对',
  result: '已补发，并加了核对',
  isDone: true,
  ...change,
})

test.each<[string, RecoveryState, RecoveryDraft, string]>([
  ['a first note puts it into work', 'open', draft({ cause: '', isDone: false }), 'doing'],
  ['a further note keeps it in work', 'doing', draft({ isDone: false }), 'doing'],
  ['with cause, measure and words it is done', 'doing', draft(), 'done'],
  ['it may be done at once', 'open', draft(), 'done'],
  ['without a cause it is not done', 'doing', draft({ cause: '' }), 'RECOVERY_INCOMPLETE'],
  ['without a measure it is not done', 'doing', draft({ measure: '' }), 'RECOVERY_INCOMPLETE'],
  ['without words for the customer it is not done', 'doing', draft({ result: '' }), 'RECOVERY_INCOMPLETE'],
  ['what the customer has read is not written anew', 'done', draft(), 'RECOVERY_CHANGED'],
])('%s', (_, state, words, expected) => {
  const decision = decideRecovery(state, words)
  expect(decision.ok ? decision.value : decision.code).toBe(expected)
})
