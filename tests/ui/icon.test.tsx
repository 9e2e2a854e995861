import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { render, screen } from '@testing-library/react'
import { Icon } from '@/ui/icon'
import { ICON_NAMES } from '@/ui/icon-name'

const source = readFileSync(join(process.cwd(), 'miniprogram/ui/icon.scss'), 'utf8')
const drawn = Array.from(source.matchAll(/^ {2}'([a-z-]+)':\s*'([^']+)',$/gm), (hit) => ({
  name: hit[1],
  path: hit[2] ?? '',
}))

test('every icon that can be named is drawn, and none else', () => {
  expect(drawn.map((icon) => icon.name)).toEqual([...ICON_NAMES])
})

test.each(drawn)('the path of $name has no blank or quote that a data address would be cut at', ({ path }) => {
  expect(path).toMatch(/^M[\d.,a-zA-Z-]+$/)
})

test('an icon is silent beside words and spoken when it stands alone', () => {
  const { container } = render(
    <>
      <Icon name="phone" />
      <Icon name="lock" label="已锁定" />
    </>,
  )
  expect(container.firstElementChild?.getAttribute('aria-hidden')).toBe('true')
  expect(screen.getByRole('img', { name: '已锁定' })).toBeTruthy()
})
