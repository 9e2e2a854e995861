import { useState } from 'react'
import { View } from '@tarojs/components'
import type { TicketKind } from '@shared/ticket/ticket.types'
import { useRested } from '@/platform/use-rested'
import { Button } from '@/ui/button'
import { Card } from '@/ui/card'
import { Icon } from '@/ui/icon'
import { Tappable } from '@/ui/tappable'
import { useMarkHelpful, useOpenArticle, useSuggestions, type ArticleHit } from '../ticket.calls'
import './suggestions.scss'

/** Typing rests before the server is asked. */
const REST_MS = 500

interface SuggestionsProps {
  words: string
  kind: TicketKind | null
}

/** 也许能直接解决: ready answers for what is being written; unasked for, so folded. */
export function Suggestions({ words, kind }: SuggestionsProps) {
  const rested = useRested(words.trim(), REST_MS)
  const { data: hits = [] } = useSuggestions(rested, kind)
  if (rested === '' || hits.length === 0) return null
  return (
    <Card>
      <View className="suggestions__title">也许能直接解决</View>
      {hits.map((hit) => (
        <Answer key={hit.id} hit={hit} />
      ))}
    </Card>
  )
}

function Answer({ hit }: { hit: ArticleHit }) {
  const [isOpen, setOpen] = useState(false)
  const opening = useOpenArticle()
  const unfold = () => {
    if (!isOpen) void opening.run({ articleId: hit.id })
    setOpen(!isOpen)
  }
  return (
    <View className="suggestions__hit">
      <Tappable className="suggestions__line" expanded={isOpen} onTap={unfold}>
        <View className="suggestions__name">{hit.title}</View>
        <Icon name={isOpen ? 'up' : 'down'} size="small" />
      </Tappable>
      {isOpen && (
        <>
          <View className="suggestions__body">{hit.body}</View>
          <Verdict articleId={hit.id} />
        </>
      )}
    </View>
  )
}

function Verdict({ articleId }: { articleId: string }) {
  const marking = useMarkHelpful()
  const [isHelpful, setHelpful] = useState<boolean | null>(null)
  const mark = async (said: boolean) => {
    const answer = await marking.run({ articleId, isHelpful: said })
    if (answer !== null) setHelpful(said)
  }
  if (isHelpful !== null) {
    return <View className="ticket__quiet">{isHelpful ? '谢谢，不用提交也行' : '知道了，继续提交，我们来处理'}</View>
  }
  return (
    <View className="suggestions__verdict">
      <Button size="small" onTap={() => mark(true)}>
        有用
      </Button>
      <Button size="small" look="ghost" onTap={() => mark(false)}>
        没用
      </Button>
      {marking.failure && <View className="ticket__quiet">{marking.failure.message}</View>}
    </View>
  )
}
