import { useState } from 'react'
import { fireEvent, render, screen } from '@testing-library/react'
import { EditableSentence, type SentenceWord } from '@/ui/editable-sentence'

const WORDS: Record<string, SentenceWord> = {
  minutes: { kind: 'number', title: '多久没接受', value: 30, min: 5, max: 240, step: 5 },
  next: {
    kind: 'choice',
    title: '转给谁',
    value: 'next',
    options: [
      { value: 'next', label: '下一位' },
      { value: 'pool', label: '公海' },
    ],
  },
}

function Setting({ disabled = false }) {
  const [words, setWords] = useState(WORDS)
  return (
    <EditableSentence
      template="超过 {minutes} 个工作分钟没接受，转给{next}"
      words={words}
      disabled={disabled}
      onChange={(key, word) => setWords({ ...words, [key]: word })}
    />
  )
}

const sentence = () => document.querySelector('.g-sentence')?.textContent

test('a setting reads as a sentence', () => {
  render(<Setting />)
  expect(sentence()).toBe('超过 30 个工作分钟没接受，转给下一位')
})

test('tapping a figure changes it step by step, and the sentence follows', () => {
  render(<Setting />)
  fireEvent.click(screen.getByRole('button', { name: '多久没接受：30，点按修改' }))
  fireEvent.click(screen.getByRole('button', { name: '加 5' }))
  fireEvent.click(screen.getByRole('button', { name: '加 5' }))
  fireEvent.click(screen.getByRole('button', { name: '改好了' }))
  expect(sentence()).toBe('超过 40 个工作分钟没接受，转给下一位')
})

test('leaving the sheet changes nothing, and the next opening starts afresh', () => {
  render(<Setting />)
  const word = screen.getByRole('button', { name: '多久没接受：30，点按修改' })
  fireEvent.click(word)
  fireEvent.click(screen.getByRole('button', { name: '减 5' }))
  fireEvent.click(screen.getByRole('button', { name: '关闭' }))
  expect(sentence()).toBe('超过 30 个工作分钟没接受，转给下一位')
  fireEvent.click(word)
  expect(screen.getByDisplayValue('30')).toBeTruthy()
})

test.each([
  ['1', '5'],
  ['999', '240'],
  ['45', '45'],
])('a typed %s stays within its bounds as %s', (typed, kept) => {
  render(<Setting />)
  fireEvent.click(screen.getByRole('button', { name: '多久没接受：30，点按修改' }))
  fireEvent.change(screen.getByLabelText('多久没接受', { selector: 'input' }), { target: { value: typed } })
  fireEvent.blur(screen.getByLabelText('多久没接受', { selector: 'input' }))
  fireEvent.click(screen.getByRole('button', { name: '改好了' }))
  expect(sentence()).toBe(`超过 ${kept} 个工作分钟没接受，转给下一位`)
})

test('tapping a choice offers the others and takes one tap', () => {
  render(<Setting />)
  fireEvent.click(screen.getByRole('button', { name: '转给谁：下一位，点按修改' }))
  fireEvent.click(screen.getByRole('radio', { name: '公海' }))
  expect(sentence()).toBe('超过 30 个工作分钟没接受，转给公海')
  expect(screen.queryByRole('dialog')).toBeNull()
})

test('whoever may only read cannot open a word', () => {
  render(<Setting disabled />)
  fireEvent.click(screen.getByRole('button', { name: '转给谁：下一位，点按修改' }))
  expect(screen.queryByRole('dialog')).toBeNull()
})
