import { contract } from '@shared/contract'
import { boundaryLabels } from '@shared/kernel/wire.labels'
import { words } from '../../cloudfunctions/_gateway/words'

const operations = words.flatMap((word) =>
  Object.entries(word.procedures).map(([name, operation]) => ({ name, operation, word })),
)

describe('the operations of the house', () => {
  test('are exactly the procedures of the contract', () => {
    const declared = Object.entries(contract).flatMap(([word, procedures]) =>
      Object.keys(procedures).map((verb) => `${word}.${verb}`),
    )
    expect(operations.map(({ name }) => name).sort()).toEqual(declared.sort())
  })

  test('open to strangers are these and no others, each with its reason', () => {
    const open = operations
      .filter(({ operation }) => operation.policy.publicReason !== undefined)
      .map(({ name }) => name)
    expect(open.sort()).toEqual([
      'lead.readForm',
      'lead.readWish',
      'lead.submit',
      'session.openByCode',
      'session.openDemo',
      'session.openWechat',
      'session.openWecom',
      'session.sendCode',
      'tenant.readCompany',
    ])
  })

  test.each(operations)(
    '$name says every refusal in a Chinese sentence that tells what to do',
    ({ operation, word }) => {
      for (const code of Object.keys(operation.errorMap)) expect(word.labels[code]).toMatch(/\p{Script=Han}{4}/u)
    },
  )

  test('the boundary says its refusals in Chinese too', () => {
    for (const sentence of Object.values(boundaryLabels)) expect(sentence).toMatch(/\p{Script=Han}{4}/u)
  })
})
