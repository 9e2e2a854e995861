import { jest } from '@jest/globals'
import { fireEvent, render, screen } from '@testing-library/react'
import { PhotoGrid, type Photo } from '@/ui/photo-grid'

const photo = (id: string, rest: Partial<Photo> = {}): Photo => ({ id, url: `data:,${id}`, ...rest })

test.each([
  [0, 0],
  [0.624, 62],
  [1, 100],
  [1.7, 100],
  [-1, 0],
])('a share of %d on its way shows as %d %%', (progress, percent) => {
  const { container } = render(<PhotoGrid photos={[photo('a', { progress })]} />)
  const bar = screen.getByRole('progressbar', { name: `第 1 张照片已上传 ${percent}%` })
  expect(bar.getAttribute('aria-valuenow')).toBe(String(percent))
  expect(container.querySelector('.g-photo__fill')?.getAttribute('style')).toContain(`${percent}%`)
})

test('each photo carries its own progress, and one that arrived carries none', () => {
  render(<PhotoGrid photos={[photo('a'), photo('b', { progress: 0.5 }), photo('c', { progress: 0.1 })]} />)
  expect(screen.getAllByRole('progressbar')).toHaveLength(2)
})

test('a photo that did not arrive is sent again by a tap, not opened', () => {
  const onRetry = jest.fn()
  const onOpen = jest.fn()
  render(<PhotoGrid photos={[photo('a', { isFailed: true, progress: 0.4 })]} onRetry={onRetry} onOpen={onOpen} />)
  fireEvent.click(screen.getByRole('button', { name: '第 1 张照片没传上，点一下重传' }))
  expect(onRetry).toHaveBeenCalledWith('a')
  expect(onOpen).not.toHaveBeenCalled()
  expect(screen.queryByRole('progressbar')).toBeNull()
})

test('a photo can be opened and taken away', () => {
  const onOpen = jest.fn()
  const onRemove = jest.fn()
  render(<PhotoGrid photos={[photo('a'), photo('b')]} onOpen={onOpen} onRemove={onRemove} />)
  fireEvent.click(screen.getByRole('button', { name: '第 2 张照片' }))
  fireEvent.click(screen.getByRole('button', { name: '去掉第 1 张照片' }))
  expect(onOpen).toHaveBeenCalledWith('b')
  expect(onRemove).toHaveBeenCalledWith('a')
})

test('the tile to add one more says how many still fit, and goes when none does', () => {
  const onAdd = jest.fn()
  const { rerender } = render(<PhotoGrid max={2} photos={[photo('a')]} onAdd={onAdd} />)
  fireEvent.click(screen.getByRole('button', { name: '添加照片，还能加 1 张' }))
  expect(onAdd).toHaveBeenCalledTimes(1)
  rerender(<PhotoGrid max={2} photos={[photo('a'), photo('b')]} onAdd={onAdd} />)
  expect(screen.queryByRole('button', { name: /添加照片/ })).toBeNull()
})
