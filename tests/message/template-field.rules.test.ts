import { fillSms, fillTemplate, fitField } from '@shared/message/template-field.rules'

describe('words of ours in a field of a subscribe template', () => {
  const long = '您反馈的拉链问题已经安排补发，预计后天送到，请留意查收'
  test.each([
    ['thing1', '已回复', '已回复'],
    ['thing1', long, `${long.slice(0, 19)}…`],
    ['thing1', '第一行\n第二行', '第一行 第二行'],
    ['thing1', '😀'.repeat(21), `${'😀'.repeat(19)}…`],
    ['thing1', '  ', null],
    ['number2', '00123.5', '00123.5'],
    ['number2', '12件', null],
    ['number2', '1'.repeat(33), null],
    ['letter3', 'Abc', 'Abc'],
    ['letter3', 'A1', null],
    ['symbol4', '!!', '!!'],
    ['symbol4', '!!!!!!', null],
    ['character_string5', 'GD-2611-0001', 'GD-2611-0001'],
    ['character_string5', '工单 GD-1', 'GD-1'],
    ['character_string5', 'x'.repeat(40), 'x'.repeat(32)],
    ['character_string5', '全是汉字', null],
    ['time6', '2026-11-25T07:01:00.000Z', '2026年11月25日 15:01'],
    ['time6', '2026-12-31T16:30:00.000Z', '2027年1月1日 00:30'],
    ['time6', '15:01', '15:01'],
    ['time6', '下午三点', null],
    ['date7', '2026-11-25T07:01:00.000Z', '2026年11月25日'],
    ['date7', '11-25', null],
    ['amount8', '¥1299.50', '¥1299.50'],
    ['amount8', '99元', '99元'],
    ['amount8', '约 99', null],
    ['phone_number9', '+86 138-0013-800', '+86 138-0013-800'],
    ['phone_number9', '+86 138-0013-80000', null],
    ['car_number10', '粤A12345', '粤A12345'],
    ['car_number10', '粤A1234567', null],
    ['name11', '欧阳晓晓', '欧阳晓晓'],
    ['name11', 'Alexandra Montgomery Smith', 'Alexandra Montgomery'],
    ['phrase12', '处理中', '处理中'],
    ['phrase12', '已经处理完成了', '已经处理完'],
    ['phrase12', 'OK', null],
    ['rating13', '5', null],
  ])('%s takes %p as %p', (field, words, value) => {
    expect(fitField(field, words)).toBe(value)
  })

  test('a template is filled in our order, fields it lacks are left out, and one bad field refuses all', () => {
    expect(fillTemplate(['character_string1', '', 'thing3'], ['GD1', '质量', '已回复'])).toEqual({
      character_string1: 'GD1',
      thing3: '已回复',
    })
    expect(fillTemplate(['number1', 'thing2'], ['GD1', '已回复'])).toBeNull()
  })
})

describe('words of ours in an SMS template', () => {
  test.each([
    [
      ['1', '2'],
      ['GD1', '有新回复'],
      ['GD1', '有新回复'],
    ],
    [
      ['2', '', '1'],
      ['GD1', '质量', '等您回复'],
      ['等您回复', 'GD1'],
    ],
    [['1'], ['这个状态说得实在太长'], ['这个状态说…']],
    [
      ['1', '2'],
      ['261118-K7QM3F', '等您回复'],
      ['K7QM3F', '等您回复'],
    ],
    [['1'], ['2026-11-25T07:01:00.000Z'], ['11月25日']],
    [['1', '2'], ['GD1'], null],
    [['2'], ['GD1'], null],
  ])('the places %p with %p give %p', (fields, words, params) => {
    expect(fillSms(fields, words)).toEqual(params)
  })
})
