import { useState } from 'react'
import { View } from '@tarojs/components'
import { brandId } from '@shared/kernel/ids'
import { useIsOnline } from '@/platform/system'
import { useDraft } from '@/platform/use-draft'
import { useFiles, type KeptFile } from '@/platform/use-files'
import { MessageBox } from '@/ui/message-box'
import { useAdd } from '../ticket.calls'
import { FileGrid } from './file-grid'
import { MOST_PHOTOS } from './ticket-draft'

interface AddDraft {
  words: string
  files: readonly KeptFile[]
}

const nothing: AddDraft = { words: '', files: [] }

/** 补充说明: more words and photos to an open ticket; what is half written stays. */
export function AddBox({ ticketId }: { ticketId: string }) {
  const draft = useDraft(`ticket.add:${ticketId}`, nothing)
  const isOnline = useIsOnline()
  const files = useFiles({
    kept: draft.value.files,
    onKept: (kept) => draft.change({ files: kept }),
    mostPhotos: MOST_PHOTOS,
    isOnline,
  })
  const adding = useAdd(ticketId)
  const [missing, setMissing] = useState(0)
  const { words } = draft.value
  const send = async () => {
    const { fileIds, missing: lost } = await files.settle()
    setMissing(lost)
    if (lost > 0) return
    const added = await adding.run({ ticketId: brandId(ticketId), words: words.trim(), fileIds })
    if (added === null) return
    files.clear()
    draft.discard()
  }
  const trouble = missing > 0 ? '有照片还没传上，点它重传' : (adding.failure?.message ?? null)
  return (
    <MessageBox
      label="补充说明"
      placeholder="补充说明…"
      sendLabel="发送"
      value={words}
      onChange={(next) => draft.change({ words: next })}
      onSend={send}
      isEmpty={words.trim() === '' && files.files.length === 0}
      onAddPhoto={() => void files.addPhotos()}
    >
      {trouble !== null && <View className="ticket__wrong">{trouble}</View>}
      {files.files.length > 0 && (
        <View className="ticket__files">
          <FileGrid files={files} isPlain />
        </View>
      )}
    </MessageBox>
  )
}
