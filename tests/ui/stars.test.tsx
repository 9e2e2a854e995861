import { jest } from '@jest/globals'
import { fireEvent, render, screen } from '@testing-library/react'
import { MessageBox } from '@/ui/message-box'
import { PhotoGrid } from '@/ui/photo-grid'
import { Stars } from '@/ui/stars'

test('one tap gives the stars, and what was given is told', () => {
  const onChange = jest.fn()
  render(<Stars label="满意度" value={4} onChange={onChange} />)
  expect(screen.getByRole('radio', { name: '4 星' }).getAttribute('aria-checked')).toBe('true')
  fireEvent.click(screen.getByRole('radio', { name: '2 星' }))
  expect(onChange).toHaveBeenCalledWith(2)
})

test('stars that only show are read as one figure', () => {
  render(<Stars label="您的评价" value={2} />)
  expect(screen.getByRole('img', { name: '您的评价：2 星' })).toBeTruthy()
  expect(screen.queryByRole('radio')).toBeNull()
})

test('nothing is sent while there is nothing to send', () => {
  const onSend = jest.fn()
  const box = (isEmpty: boolean) => (
    <MessageBox label="补充说明" value="" onChange={() => {}} onSend={onSend} sendLabel="发送" isEmpty={isEmpty} />
  )
  const { rerender } = render(box(true))
  fireEvent.click(screen.getByRole('button', { name: '发送' }))
  expect(onSend).not.toHaveBeenCalled()
  rerender(box(false))
  fireEvent.click(screen.getByRole('button', { name: '发送' }))
  expect(onSend).toHaveBeenCalledTimes(1)
})

test('a film counts for itself: nine photos and one film, and no second one', () => {
  const film = { id: 'f', url: '', isFilm: true }
  const { rerender } = render(<PhotoGrid photos={[]} onAdd={() => {}} onAddFilm={() => {}} />)
  expect(screen.getByRole('button', { name: '添加一段视频' })).toBeTruthy()
  rerender(<PhotoGrid photos={[film]} onAdd={() => {}} onAddFilm={() => {}} />)
  expect(screen.queryByRole('button', { name: '添加一段视频' })).toBeNull()
  expect(screen.getByRole('button', { name: '添加照片，还能加 9 张' })).toBeTruthy()
})
