import { useEffect, useState } from 'react'
import { Text, View } from '@tarojs/components'
import { Button } from './button'
import type { Option } from './chips'
import { NumberStepper } from './number-stepper'
import { OptionList } from './option-list'
import { Sheet } from './sheet'
import { Tappable } from './tappable'
import './editable-sentence.scss'

/** A word of the sentence that can be changed. */
export type SentenceWord =
  | { kind: 'number'; title: string; value: number; min: number; max: number; step?: number; unit?: string }
  | { kind: 'choice'; title: string; value: string; options: readonly Option[] }

/** Props of {@link EditableSentence}. */
export interface EditableSentenceProps {
  /** Words to change stand in braces: 超过 {minutes} 个工作分钟没接受，转给{next}. */
  template: string
  words: Readonly<Record<string, SentenceWord>>
  onChange: (key: string, word: SentenceWord) => void
  disabled?: boolean
}

const wordText = (word: SentenceWord) =>
  word.kind === 'number'
    ? word.value.toLocaleString('zh-CN')
    : (word.options.find((option) => option.value === word.value)?.label ?? '请选择')

/** A setting as a sentence: tap a marked word to change it. */
export function EditableSentence({ template, words, onChange, disabled = false }: EditableSentenceProps) {
  const [openKey, setOpenKey] = useState<string>()
  const parts = template.split(/\{(\w+)\}/)
  return (
    <View className="g-sentence">
      {parts.map((part, at) => {
        const word = at % 2 === 1 ? words[part] : undefined
        if (!word) return <Text key={at}>{part}</Text>
        return (
          <Tappable
            key={at}
            className="g-sentence__word"
            label={`${word.title}：${wordText(word)}，点按修改`}
            hasPopup="dialog"
            disabled={disabled}
            onTap={() => setOpenKey(part)}
          >
            {wordText(word)}
          </Tappable>
        )
      })}
      {Object.entries(words).map(([key, word]) => (
        <WordSheet
          key={key}
          word={word}
          isOpen={openKey === key}
          onClose={() => setOpenKey(undefined)}
          onChange={(next) => onChange(key, next)}
        />
      ))}
    </View>
  )
}

interface WordSheetProps {
  word: SentenceWord
  isOpen: boolean
  onClose: () => void
  onChange: (word: SentenceWord) => void
}

function WordSheet({ word, isOpen, onClose, onChange }: WordSheetProps) {
  if (word.kind === 'choice') {
    const choose = (value: string) => {
      onChange({ ...word, value })
      onClose()
    }
    return (
      <Sheet isOpen={isOpen} title={word.title} onClose={onClose}>
        <OptionList label={word.title} options={word.options} value={word.value} onChoose={choose} />
      </Sheet>
    )
  }
  return <NumberSheet word={word} isOpen={isOpen} onClose={onClose} onChange={onChange} />
}

type NumberWord = Extract<SentenceWord, { kind: 'number' }>

function NumberSheet({ word, isOpen, onClose, onChange }: WordSheetProps & { word: NumberWord }) {
  const [draft, setDraft] = useState(word.value)
  useEffect(() => {
    if (isOpen) setDraft(word.value)
  }, [isOpen, word.value])
  const save = () => {
    onChange({ ...word, value: draft })
    onClose()
  }
  const { min, max, step = 1, unit, title } = word
  return (
    <Sheet
      isOpen={isOpen}
      title={title}
      note={`${min.toLocaleString('zh-CN')} 到 ${max.toLocaleString('zh-CN')}`}
      onClose={onClose}
      footer={
        <Button wide size="large" look="primary" onTap={save}>
          改好了
        </Button>
      }
    >
      <NumberStepper label={title} value={draft} min={min} max={max} step={step} onChange={setDraft} unit={unit} />
    </Sheet>
  )
}
