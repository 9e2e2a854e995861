import { useState } from 'react'
import { View } from '@tarojs/components'
import type { CallFailure } from '@/platform/call-error'
import { Button } from '@/ui/button'
import { Card } from '@/ui/card'
import { MultiChipGroup } from '@/ui/chips'
import { Field } from '@/ui/field'
import { Stars } from '@/ui/stars'
import type { Track } from '../ticket.calls'

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

type Rated = NonNullable<Track['survey']>

/** What is sent: the stars at the first tap, why with a second call. */
interface Given {
  score: number
  tags: string[]
  words: string
}

interface RatingProps {
  question: string
  survey: Rated
  /** Resolves to whether it was kept. */
  onRate: (given: Given) => Promise<boolean>
  failure: CallFailure | null
}

/** 满意度: the stars count at the first tap; why may follow. */
export function Rating({ question, survey, onRate, failure }: RatingProps) {
  const [tapped, setTapped] = useState<number | null>(null)
  const [isDone, setDone] = useState(false)
  const score = tapped ?? survey.score
  const give = async (stars: number) => {
    setTapped(stars)
    if (!(await onRate({ score: stars, tags: [], words: '' }))) setTapped(null)
  }
  // Who just tapped may still say why, though the stars are counted already.
  if (isDone || (!survey.mayRate && tapped === null)) return <Kept score={score} survey={survey} />
  return (
    <Card>
      <View className="ticket__question">{score === null ? question : '谢谢您的评价'}</View>
      <Stars label="满意度" value={score} onChange={(stars) => void give(stars)} />
      {failure !== null && <View className="ticket__wrong">{failure.message}</View>}
      {score !== null && (
        <Why
          key={score}
          score={score}
          onSay={async (said) => {
            if (await onRate({ score, ...said })) setDone(true)
          }}
        />
      )}
    </Card>
  )
}

interface WhyProps {
  score: number
  onSay: (said: Omit<Given, 'score'>) => Promise<void>
}

function Why({ score, onSay }: WhyProps) {
  const [tags, setTags] = useState<readonly string[]>([])
  const [words, setWords] = useState('')
  const isEmpty = tags.length === 0 && words.trim() === ''
  return (
    <View className="ticket__step">
      <MultiChipGroup
        label={questions[score] ?? ''}
        options={toOptions(score <= 3 ? trouble : praise)}
        values={tags}
        onChange={setTags}
      />
      <Field label="想说的话" kind="area" value={words} maxLength={500} onChange={setWords} />
      <View className="ticket__step">
        <Button wide disabled={isEmpty} onTap={() => onSay({ tags: [...tags], words: words.trim() })}>
          告诉我们
        </Button>
      </View>
    </View>
  )
}

function Kept({ score, survey }: { score: number | null; survey: Rated }) {
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
