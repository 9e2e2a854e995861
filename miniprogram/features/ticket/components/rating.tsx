import { useState } from 'react'
import { View } from '@tarojs/components'
import type { TicketId } from '@shared/kernel/ids'
import { Button } from '@/ui/button'
import { Card } from '@/ui/card'
import { MultiChipGroup } from '@/ui/chips'
import { Field } from '@/ui/field'
import { Stars } from '@/ui/stars'
import { useRate, type Track } from '../ticket.calls'

const praise = ['回复快', '解决得好', '态度好', '说得清楚'] as const
const trouble = ['等太久', '没解决', '态度不好', '说不清楚', '来回折腾'] as const

const questions = [
  '',
  '让您失望了，是哪里没做好',
  '还差不少，是哪里没做好',
  '哪里可以更好',
  '谢谢，哪里做得好',
  '谢谢，哪里做得好',
]

const toOptions = (words: readonly string[]) => words.map((word) => ({ value: word, label: word }))

interface RatingProps {
  ticketId: TicketId
  survey: NonNullable<Track['survey']>
}

/** 满意度: the stars count at the first tap; why may follow. */
export function Rating({ ticketId, survey }: RatingProps) {
  const rating = useRate()
  const [tapped, setTapped] = useState<number | null>(null)
  const [tags, setTags] = useState<readonly string[]>([])
  const [words, setWords] = useState('')
  const [isDone, setDone] = useState(false)
  const score = tapped ?? survey.score
  const give = async (stars: number) => {
    setTapped(stars)
    setTags([])
    const given = await rating.run({ ticketId, score: stars })
    if (given === null) setTapped(null)
  }
  const explain = async () => {
    if (score === null) return
    const given = await rating.run({ ticketId, score, tags: [...tags], words })
    if (given !== null) setDone(true)
  }
  if (!survey.mayRate || isDone) return <Given score={score} survey={survey} />
  return (
    <Card>
      <View className="ticket__question">{score === null ? '这次售后满意吗' : '谢谢您的评价'}</View>
      <Stars label="满意度" value={score} onChange={(stars) => void give(stars)} />
      {rating.failure && <View className="ticket__wrong">{rating.failure.message}</View>}
      {score !== null && (
        <>
          <View className="ticket__step">
            <MultiChipGroup
              label={questions[score] ?? ''}
              options={toOptions(score <= 3 ? trouble : praise)}
              values={tags}
              onChange={setTags}
            />
          </View>
          <Field label="想说的话" kind="area" value={words} maxLength={500} onChange={setWords} />
          <Button wide disabled={tags.length === 0 && words.trim() === ''} onTap={explain}>
            告诉我们
          </Button>
        </>
      )}
    </Card>
  )
}

function Given({ score, survey }: { score: number | null; survey: RatingProps['survey'] }) {
  if (score === null) return null
  const said = [...survey.tags, survey.words].filter(Boolean).join('，')
  return (
    <Card>
      <View className="ticket__question">您的评价</View>
      <Stars label="您的评价" value={score} />
      <View className="ticket__quiet">{said === '' ? '谢谢您告诉我们' : said}</View>
    </Card>
  )
}
