import { useState } from 'react'
import { View } from '@tarojs/components'
import type { TicketKind } from '@shared/ticket/ticket.types'
import { Button } from '@/ui/button'
import { MultiChipGroup } from '@/ui/chips'
import { Field } from '@/ui/field'
import { Sheet } from '@/ui/sheet'
import { SwitchRow } from '@/ui/switch-row'
import { useSaveArticle, type Article } from '../desk.calls'
import { kindOptions } from '../show/ticket-words'

interface ArticleSheetProps {
  /** `new` writes one, null closes the sheet. */
  article: Article | 'new' | null
  onClose: () => void
  onSaved: (words: string) => void
}

/** Writing a ready answer: what is asked, what to say, for which kinds. */
export function ArticleSheet({ article, onClose, onSaved }: ArticleSheetProps) {
  return (
    <Sheet isOpen={article !== null} title={article === 'new' ? '写一条答案' : '改这条答案'} onClose={onClose}>
      {article !== null && (
        <Writing
          key={article === 'new' ? 'new' : article.id}
          article={article === 'new' ? null : article}
          onSaved={onSaved}
        />
      )}
    </Sheet>
  )
}

function Writing({ article, onSaved }: { article: Article | null; onSaved: (words: string) => void }) {
  const saving = useSaveArticle()
  const [title, setTitle] = useState(article?.title ?? '')
  const [body, setBody] = useState(article?.body ?? '')
  const [kinds, setKinds] = useState<readonly TicketKind[]>(article?.kinds ?? [])
  const [isActive, setActive] = useState(article?.isActive ?? true)
  const save = async () => {
    const saved = await saving.run({
      id: article?.id ?? null,
      version: article?.version ?? 0,
      title,
      body,
      kinds: [...kinds],
      isActive,
    })
    if (saved !== null) onSaved(isActive ? '已保存，客户提交前就能看到' : '已停用，客户看不到了')
  }
  return (
    <>
      <Field
        label="客户会怎么问"
        isRequired
        value={title}
        maxLength={40}
        placeholder="例如：换货怎么寄回"
        onChange={setTitle}
      />
      <Field
        label="怎么回答"
        kind="area"
        isRequired
        value={body}
        maxLength={4_000}
        placeholder="一步一步写，客户照着做就行"
        onChange={setBody}
      />
      <MultiChipGroup label="哪类问题时出现，不选就是都出现" options={kindOptions} values={kinds} onChange={setKinds} />
      {article !== null && <SwitchRow label={isActive ? '在用' : '已停用'} isOn={isActive} onChange={setActive} />}
      {saving.failure && <View className="ticket__wrong">{saving.failure.message}</View>}
      <Button wide size="large" look="primary" disabled={title.trim() === '' || body.trim() === ''} onTap={save}>
        保存
      </Button>
    </>
  )
}
