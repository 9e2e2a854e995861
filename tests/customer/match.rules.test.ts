import { compareRecords, decideMatch } from '@shared/customer/match.rules'
import type { MatchRecord } from '@shared/customer/match.types'
import { codes, company, inGuangzhou, inShenzhen } from './match-records'

const mobile = { phones: ['+8613800138000'] }
const desk = { phones: ['+862038880001'] }
const hotline = { phones: ['+864008001234'] }
const name = (contact: string): MatchRecord => ({ contactNames: [contact] })
const home: MatchRecord = { ...inGuangzhou, address: '中山大道西89号3栋1203' }
const yunshang = company('广州市云裳服饰有限公司')
const jinxiu = company('广州市锦绣制衣有限公司')

type Row = [promise: string, one: MatchRecord, other: MatchRecord, verdict: 'sure' | 'likely' | 'new']

test.each<Row>([
  // Persons
  ['a name alone is nobody', name('王伟'), name('王伟'), 'new'],
  ['a rare name alone is nobody either', name('欧阳静文'), name('欧阳静文'), 'new'],
  ['a name in one city is nobody', { ...name('王伟'), ...inGuangzhou }, { ...name('王伟'), ...inGuangzhou }, 'new'],
  ['mobile and name are a person', { ...mobile, ...name('王伟') }, { ...mobile, ...name('王伟') }, 'sure'],
  ['a mobile with nothing against it is a person', mobile, { ...mobile, ...name('王伟') }, 'sure'],
  ['a mobile with another name is looked at', { ...mobile, ...name('李娜') }, { ...mobile, ...name('陈强') }, 'likely'],
  [
    'a couple at home is looked at',
    { ...home, ...mobile, ...name('李娜') },
    { ...home, ...mobile, ...name('陈强') },
    'likely',
  ],
  [
    'father and son at one landline are looked at',
    { ...home, ...desk, ...name('陈建国'), birthday: '1960-05-06' },
    { ...home, ...desk, ...name('陈俊杰'), birthday: '1988-11-20' },
    'likely',
  ],
  [
    'brothers at one landline are looked at',
    { ...home, ...desk, ...name('陈志强') },
    { ...home, ...desk, ...name('陈志明') },
    'likely',
  ],
  [
    'a typo in the name does not hide a mobile',
    { ...mobile, ...name('陈志强') },
    { ...mobile, ...name('陈志祥'), ...inGuangzhou },
    'sure',
  ],
  ['one WeChat is one person', { unionid: 'oX' }, { unionid: 'oX', ...name('王伟') }, 'sure'],
  [
    '王伟 with another birthday is somebody else',
    { ...name('王伟'), birthday: '1980-02-03' },
    { ...name('王伟'), birthday: '1991-10-25' },
    'new',
  ],
  [
    'name, city and a birthday with day and month swapped are a person',
    { ...name('陈小雨'), ...inGuangzhou, birthday: '1988-03-12' },
    { ...name('陈小雨'), ...inGuangzhou, birthday: '1988-12-03' },
    'sure',
  ],
  // Firms
  [
    'one legal name is one firm',
    { ...yunshang, ...mobile, ...name('王伟') },
    { ...yunshang, ...desk, ...name('李娜') },
    'sure',
  ],
  [
    'short name and mobile are a firm',
    { ...company('云裳'), ...mobile },
    { ...yunshang, ...mobile, ...name('王伟') },
    'sure',
  ],
  [
    '王总 of the brand with the same mobile is the firm',
    { ...company('云裳'), ...mobile, ...name('王总') },
    { ...yunshang, ...mobile, ...name('王伟') },
    'sure',
  ],
  ['one core without a city is looked at', { ...company('云裳服饰'), ...mobile }, { ...yunshang, ...desk }, 'likely'],
  [
    'a shop and a company of one name and city are looked at',
    { ...company('广州云裳服饰店'), ...mobile },
    { ...yunshang, ...desk },
    'likely',
  ],
  ['a bare brand is nobody', company('云裳'), yunshang, 'new'],
  ['one brand in two cities is two firms', yunshang, company('深圳市云裳服饰有限公司'), 'new'],
  ['also with one hotline', { ...yunshang, ...hotline }, { ...company('深圳市云裳服饰有限公司'), ...hotline }, 'new'],
  [
    'and with one manager it is only looked at',
    { ...yunshang, ...mobile, ...name('王伟') },
    { ...company('深圳市云裳服饰有限公司'), ...mobile, ...name('王伟') },
    'likely',
  ],
  [
    'a branch is not its mother',
    { ...yunshang, ...mobile },
    { ...company('广州市云裳服饰有限公司番禺分公司'), ...mobile },
    'likely',
  ],
  [
    'a shop is not another shop',
    { ...company('云裳服饰（天河店）'), ...mobile },
    { ...company('云裳服饰（番禺店）'), ...mobile },
    'likely',
  ],
  [
    'one boss, two firms: looked at',
    { ...yunshang, ...mobile, ...name('王伟') },
    { ...jinxiu, ...mobile, ...name('王伟') },
    'likely',
  ],
  [
    'sister firms of one brand and boss: looked at',
    { ...yunshang, ...mobile, ...name('王伟') },
    { ...company('广州市云裳餐饮管理有限公司'), ...mobile, ...name('王伟') },
    'likely',
  ],
  [
    'one e-mail, two firms: looked at',
    { ...yunshang, email: 'boss@yunshang.cn', ...mobile },
    { ...jinxiu, email: 'boss@yunshang.cn', ...mobile },
    'likely',
  ],
  [
    'a front desk is not a customer',
    { ...yunshang, ...desk, ...name('王伟') },
    { ...jinxiu, ...desk, ...name('李娜') },
    'likely',
  ],
  [
    'nor are neighbours whose brands differ by a character',
    { ...yunshang, ...desk, ...home, ...name('王伟') },
    { ...company('广州市云莎服饰有限公司'), ...desk, ...home, ...name('李娜') },
    'likely',
  ],
  [
    'a renamed firm keeps its code',
    { ...yunshang, creditCode: codes[0] },
    { ...jinxiu, creditCode: codes[0], ...desk },
    'sure',
  ],
  [
    'two codes are two firms, whatever else agrees',
    { ...yunshang, ...mobile, ...name('王伟'), creditCode: codes[0] },
    { ...yunshang, ...mobile, ...name('王伟'), creditCode: codes[1] },
    'likely',
  ],
  [
    'two codes and one hotline are two firms',
    { ...hotline, creditCode: codes[0] },
    { ...hotline, creditCode: codes[1] },
    'new',
  ],
  ['nothing in common is new', { ...yunshang, ...mobile }, { ...jinxiu, ...desk, ...inShenzhen }, 'new'],
  ['nothing at all is new', {}, {}, 'new'],
])('%s', (_, one, other, verdict) => {
  expect(compareRecords(one, other).verdict).toBe(verdict)
})

test('the score is the sum of the weights and one candidate in 8,000, and the probability follows it', () => {
  const record = { ...yunshang, ...mobile, ...name('陈小雨') }
  const { score, probability, fields } = compareRecords(record, { ...record, ...desk })
  const sum = fields.reduce((total, { weight }) => total + weight, -13)
  expect(score).toBeCloseTo(sum, 6)
  expect(probability).toBeCloseTo(1 / (1 + 2 ** -score), 9)
  expect(fields.map(({ field }) => field)).toEqual([
    'creditCode',
    'phone',
    'unionid',
    'email',
    'company',
    'contact',
    'birthday',
    'region',
    'address',
    'postcode',
  ])
})

describe('among candidates', () => {
  const lead = { ...yunshang, ...mobile, ...name('王伟') }
  const same = { ...lead, id: 'c2' }
  const older = { ...lead, id: 'c1' }
  const sister = { ...jinxiu, ...mobile, ...name('王伟'), id: 'c3' }
  const stranger = { ...jinxiu, ...desk, id: 'c4' }

  test('the sure one wins over the likely ones, which follow, and strangers are left out', () => {
    const decision = decideMatch(lead, [stranger, sister, same])
    expect(decision).toMatchObject({ verdict: 'sure', best: { id: 'c2' } })
    expect(decision.others.map(({ id, match }) => [id, match.verdict])).toEqual([['c3', 'likely']])
  })

  test('of equals the older record wins, in whatever order they come', () => {
    expect(decideMatch(lead, [same, older]).best?.id).toBe('c1')
    expect(decideMatch(lead, [older, same]).best?.id).toBe('c1')
  })

  test('a sure match comes before a likely one with a higher score', () => {
    const everything = { ...mobile, ...name('王伟'), unionid: 'oX', email: 'boss@yunshang.cn' }
    const decision = decideMatch({ ...yunshang, ...everything }, [
      { ...jinxiu, ...everything, id: 'a-sister' },
      { ...yunshang, id: 'b-the-firm' },
    ])
    expect(decision.best?.id).toBe('b-the-firm')
    expect(decision.others[0]?.match.score).toBeGreaterThan(decision.best?.match.score ?? Infinity)
  })

  test('with none worth a look it is new', () => {
    expect(decideMatch(lead, [stranger])).toEqual({ verdict: 'new', others: [] })
    expect(decideMatch(lead, [])).toEqual({ verdict: 'new', others: [] })
  })
})
