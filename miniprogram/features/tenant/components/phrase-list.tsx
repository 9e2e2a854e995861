import { useState } from 'react'
import { View } from '@tarojs/components'
import { Button } from '@/ui/button'
import { Card } from '@/ui/card'
import { Chip } from '@/ui/chips'
import { Field } from '@/ui/field'
import { Sheet } from '@/ui/sheet'
import './settings.scss'

interface PhraseListProps {
  title: string
  phrases: string[]
  most: number
  /** Characters of one phrase at most. */
  longest: number
  disabled: boolean
  onChange: (phrases: string[]) => void
}

/** Phrases as chips; tapping one changes or deletes it. */
export function PhraseList({ title, phrases, most, longest, disabled, onChange }: PhraseListProps) {
  const [at, setAt] = useState<number | null>(null)
  const [words, setWords] = useState('')
  const edit = (index: number) => {
    setAt(index)
    setWords(phrases[index] ?? '')
  }
  const close = () => setAt(null)
  const put = (kept: string[]) => {
    onChange(kept)
    close()
  }
  const rest = phrases.filter((_, index) => index !== at)
  const isTwice = rest.includes(words.trim())
  const keep = () =>
    put(
      at !== null && at < phrases.length
        ? phrases.map((phrase, index) => (index === at ? words.trim() : phrase))
        : [...phrases, words.trim()],
    )
  return (
    <Card>
      <View className="settings__buttons">
        {phrases.map((phrase, index) => (
          <Chip key={phrase} label={phrase} disabled={disabled} onTap={() => edit(index)} />
        ))}
        {!disabled && phrases.length < most && <Chip label="＋ 加一句" look="add" onTap={() => edit(phrases.length)} />}
      </View>
      <Sheet
        isOpen={at !== null}
        title={title}
        onClose={close}
        footer={
          <Button wide size="large" look="primary" disabled={words.trim() === '' || isTwice} onTap={keep}>
            就用这句
          </Button>
        }
      >
        <Field
          label="怎么说"
          value={words}
          onChange={setWords}
          maxLength={longest}
          isCounted
          {...(isTwice ? { error: '已经有这一句了' } : {})}
        />
        {at !== null && at < phrases.length && (
          <Button look="danger" onTap={() => put(rest)}>
            删掉这句
          </Button>
        )}
      </Sheet>
    </Card>
  )
}
