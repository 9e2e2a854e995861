import { type FollowupContent, hasContent, isContact, isValidFollowup } from '@shared/followup/valid-followup.rules'

const content = (changes: Partial<FollowupContent>): FollowupContent => ({
  way: 'call',
  result: '',
  words: '',
  fileCount: 0,
  ...changes,
})

describe('what counts as a valid follow-up', () => {
  test.each<[string, Partial<FollowupContent>, [boolean, boolean, boolean]]>([
    ['a call with a result', { result: '要账期' }, [true, true, true]],
    ['a chat with words', { way: 'wechat', words: '发了面料图' }, [true, true, true]],
    ['a visit with nothing but a photo', { way: 'visit', fileCount: 1 }, [true, true, true]],
    ['a call that nobody answered: an attempt, but no contact', { result: '没接通' }, [true, true, false]],
    ['nobody answered, with spaces around', { result: ' 无人接听 ' }, [true, true, false]],
    ['nobody answered, but something was left', { result: '没接通', words: '发了短信说明来意' }, [true, true, true]],
    ['a message not answered yet', { way: 'wechat', result: '未回复' }, [true, true, false]],
    ['nothing at all', {}, [false, false, false]],
    ['only dots', { words: '。。。', result: '…' }, [false, false, false]],
    ['only white space and a smiley', { words: ' 　🙂' }, [false, false, false]],
    [
      'another way with only a chip: nobody knows what was tried',
      { way: 'other', result: '等样衣' },
      [true, false, false],
    ],
    ['another way that says what was done', { way: 'other', words: '展会上见了一面' }, [true, true, true]],
    ['another way with only a photo', { way: 'other', fileCount: 2 }, [true, false, false]],
  ])('%s', (_name, changes, [written, valid, reached]) => {
    const it = content(changes)
    expect([hasContent(it), isValidFollowup(it), isContact(it)]).toEqual([written, valid, reached])
  })
})
