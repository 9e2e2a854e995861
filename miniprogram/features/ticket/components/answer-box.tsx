import { useState } from 'react'
import { View } from '@tarojs/components'
import type { Inputs } from '@shared/contract'
import { useIsOnline } from '@/platform/system'
import { useDraft } from '@/platform/use-draft'
import { useFiles, type KeptFile } from '@/platform/use-files'
import { Chip } from '@/ui/chips'
import { MessageBox } from '@/ui/message-box'
import { Segments } from '@/ui/segments'
import { useNote, useQuickReplies, useReply, type Desk } from '../desk.calls'
import { FileGrid } from './file-grid'
import { MOST_PHOTOS } from './ticket-draft'

type Then = Inputs['ticket']['reply']['then']
type Next = Then | 'note'

interface AnswerDraft {
  words: string
  next: Next
  files: readonly KeptFile[]
}

const nothing: AnswerDraft = { words: '', next: 'in_progress', files: [] }

const choices: readonly { value: Next; label: string }[] = [
  { value: 'in_progress', label: '接着处理' },
  { value: 'waiting', label: '等客户' },
  { value: 'resolved', label: '已解决' },
  { value: 'note', label: '内部备注' },
]

const verbs: Record<Next, string> = { in_progress: '回复', waiting: '回复', resolved: '回复', note: '记下' }
const hints: Record<Next, string> = {
  in_progress: '回复客户，接着处理…',
  waiting: '要客户补充什么…',
  resolved: '告诉客户怎么解决的…',
  note: '只有同事看得到…',
}
const saidWords: Record<Next, string> = {
  in_progress: '已回复客户',
  waiting: '已回复，等客户补充，时钟暂停',
  resolved: '已回复并标为解决，请客户确认和评价',
  note: '备注已记下，客户看不到',
}

interface AnswerBoxProps {
  desk: Desk
  onDone: (words: string) => void
}

/** Answers the customer and says in the same step what comes next; or writes what only colleagues read. */
export function AnswerBox({ desk, onDone }: AnswerBoxProps) {
  const { id: ticketId, may } = desk
  const draft = useDraft(`ticket.answer:${ticketId}`, nothing)
  const isOnline = useIsOnline()
  const files = useFiles({
    kept: draft.value.files,
    onKept: (kept) => draft.change({ files: kept }),
    mostPhotos: MOST_PHOTOS,
    isOnline,
  })
  const replying = useReply(ticketId)
  const noting = useNote(ticketId)
  const [missing, setMissing] = useState(0)
  const { words } = draft.value
  const next: Next = may.work ? draft.value.next : 'note'
  const failure = replying.failure ?? noting.failure
  const trouble = missing > 0 ? '有照片还没传上，点它重传' : (failure?.message ?? null)

  const send = async () => {
    const { fileIds, missing: lost } = await files.settle()
    setMissing(lost)
    if (lost > 0) return
    const said = { ticketId, words: words.trim(), fileIds }
    const done = next === 'note' ? await noting.run(said) : await replying.run({ ...said, then: next })
    if (done === null) return
    files.clear()
    draft.discard()
    onDone(saidWords[next])
  }
  return (
    <MessageBox
      label={next === 'note' ? '内部备注' : '回复'}
      placeholder={hints[next]}
      sendLabel={verbs[next]}
      value={words}
      onChange={(written) => draft.change({ words: written })}
      onSend={send}
      isEmpty={words.trim() === ''}
      onAddPhoto={() => void files.addPhotos()}
    >
      {next !== 'note' && <QuickReplies onChoose={(phrase) => draft.change({ words: joined(words, phrase) })} />}
      {may.work && (
        <View className="desk__next">
          <Segments
            label="回复以后"
            segments={choices}
            value={next}
            onChange={(chosen) => draft.change({ next: chosen })}
          />
        </View>
      )}
      {trouble !== null && <View className="ticket__wrong">{trouble}</View>}
      {files.files.length > 0 && (
        <View className="ticket__files">
          <FileGrid files={files} isPlain />
        </View>
      )}
    </MessageBox>
  )
}

const joined = (words: string, phrase: string): string =>
  words.trim() === '' ? phrase : `${words.trimEnd()}\n${phrase}`

/** 快捷回复: a tap writes the sentence, one still sends it oneself. */
function QuickReplies({ onChoose }: { onChoose: (phrase: string) => void }) {
  const { data: phrases = [] } = useQuickReplies()
  if (phrases.length === 0) return null
  return (
    <View className="desk__quick">
      {phrases.map((phrase) => (
        <Chip key={phrase} label={phrase} onTap={() => onChoose(phrase)} />
      ))}
    </View>
  )
}
