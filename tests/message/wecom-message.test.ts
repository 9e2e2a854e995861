import fc from 'fast-check'
import { composeMessage, cutBytes, cutChars, type AppMessage } from '../../cloudfunctions/message/wecom-client.message'
import { describeWecomErrcode, WECOM_FAILURE } from '../../cloudfunctions/message/wecom-errors'
import { MESSAGE_KINDS } from '../../cloudfunctions/_standins/wecom-message'
import { objectIn } from '../../cloudfunctions/_kernel/json-object'
import { APP } from '../standins/local-platforms'

const agent = { agentId: 1, secret: 's', name: '归客', miniprogramAppId: APP, hasCallback: true }
const URL = 'https://crm.example.cn/#/card'

/** What the platform would say to a message: 0 is good. */
const verdict = (message: AppMessage): number | undefined => {
  const body = composeMessage(message)
  return body ? MESSAGE_KINDS[message.kind]?.check(objectIn(body, message.kind), agent) : undefined
}

const words = fc.string({ unit: fc.constantFrom('客', 'a', '<', '>', '&', '😀', '\n', ' ', '1'), maxLength: 3000 })
const someWords = words.filter((text) => text.trim() !== '')

describe('composing a message to staff', () => {
  test('whatever a stranger wrote, a text card keeps within the platform’s limits', () => {
    const line = fc.record({ text: words, tone: fc.constantFrom('gray', 'normal', 'highlight') })
    fc.assert(
      fc.property(someWords, fc.array(line, { minLength: 1, maxLength: 12 }), words, (title, lines, buttonText) => {
        expect(verdict({ kind: 'textcard', title, lines, url: URL, buttonText })).toBe(0)
      }),
    )
  })

  test('whatever the length, a text and a mini-program notice keep within the platform’s limits', () => {
    const item = fc.record({ key: words, value: words })
    fc.assert(
      fc.property(someWords, fc.array(item, { maxLength: 14 }), (content, items) => {
        expect(verdict({ kind: 'text', content })).toBe(0)
        expect(verdict({ kind: 'markdown', content })).toBe(0)
        expect(verdict({ kind: 'miniprogram_notice', appId: APP, title: `新线索${content}`, items })).toBe(0)
      }),
    )
  })

  test('a stranger’s words cannot become a link or a tag on a colleague’s phone', () => {
    const trick = '<a href="http://evil.example">领奖</a>'
    const text = JSON.stringify(composeMessage({ kind: 'text', content: trick }))
    const card = composeMessage({ kind: 'textcard', title: trick, lines: [{ text: trick }], url: URL })
    expect(text).not.toContain('<')
    expect(JSON.stringify(card).match(/<\/?\w+/g)).toEqual(['<div', '</div'])
  })

  test.each<[string, AppMessage]>([
    ['an empty text', { kind: 'text', content: ' \n' }],
    ['a card without title', { kind: 'textcard', title: '', lines: [{ text: 'a' }], url: URL }],
    ['a card without lines', { kind: 'textcard', title: '标题', lines: [], url: URL }],
    [
      'a card with a link of another kind',
      { kind: 'textcard', title: '标题', lines: [{ text: 'a' }], url: 'weixin://x' },
    ],
    [
      'a card with an endless link',
      { kind: 'textcard', title: '标题', lines: [{ text: 'a' }], url: URL + 'x'.repeat(2048) },
    ],
    ['a notice whose title is too short', { kind: 'miniprogram_notice', appId: APP, title: '线索' }],
    [
      'a notice with an endless page',
      { kind: 'miniprogram_notice', appId: APP, title: '新线索来了', page: 'p'.repeat(1025) },
    ],
  ])('%s is refused on our side', (_, message) => {
    expect(composeMessage(message)).toBeNull()
  })

  test('a notice is sent as the platform wants it, with its first item large when asked', () => {
    const notice = composeMessage({
      kind: 'miniprogram_notice',
      appId: APP,
      page: 'desks/pages/card/index?id=1',
      title: '新线索待跟进',
      description: '请尽快联系客户',
      isFirstItemEmphasized: true,
      items: [{ key: '客户', value: '云裳服饰' }],
    })
    expect(notice).toEqual({
      msgtype: 'miniprogram_notice',
      miniprogram_notice: {
        appid: APP,
        page: 'desks/pages/card/index?id=1',
        title: '新线索待跟进',
        description: '请尽快联系客户',
        emphasis_first_item: true,
        content_item: [{ key: '客户', value: '云裳服饰' }],
      },
    })
  })

  test('cutting never splits a character and shows that something is missing', () => {
    expect(cutChars('😀😀😀', 2)).toBe('😀…')
    expect(cutChars('客户', 2)).toBe('客户')
    expect(cutBytes('客户客户', 9)).toBe('客户…')
    fc.assert(
      fc.property(
        words,
        fc.integer({ min: 3, max: 100 }),
        (text, most) => Buffer.byteLength(cutBytes(text, most)) <= most,
      ),
    )
  })
})

describe('what an errcode means', () => {
  test.each([
    [-1, true, false],
    [45009, true, false],
    [60020, false, true],
    [40091, false, true],
    [81013, false, false],
    [123456, false, false],
  ])('%p: worth a retry %p, for the administrator %p', (errcode, isRetryable, needsAdmin) => {
    expect(describeWecomErrcode(errcode)).toMatchObject({ code: `WECOM_${errcode}`, isRetryable, needsAdmin })
  })

  test('every reason is a Chinese sentence without exclamation mark', () => {
    const reasons = [...Object.values(WECOM_FAILURE), describeWecomErrcode(1), describeWecomErrcode(60020)].map(
      ({ reason }) => reason,
    )
    for (const reason of reasons) expect(reason).toMatch(/^[^!！]*[\u4e00-\u9fff]{4}[^!！]*$/)
  })
})
