/** @jest-environment jsdom */
import { jest } from '@jest/globals'
import { act, renderHook } from '@testing-library/react'

const waiting: (() => void)[] = []
jest.unstable_mockModule('@tarojs/taro', () => ({ nextTick: (done: () => void) => void waiting.push(done) }))
const { useShownRows } = await import('../../miniprogram/platform/use-shown-rows')

const rows = (from: number, to: number, prefix = 'a') =>
  Array.from({ length: to - from }, (_, at) => `${prefix}${from + at}`)

/** The view has got what was drawn. */
const drawn = () =>
  act(() => {
    for (const done of waiting.splice(0)) done()
  })

function showing(ids: string[]) {
  const list = renderHook(({ shown }) => useShownRows(shown), { initialProps: { shown: ids } })
  return { shown: () => list.result.current, show: (next: string[]) => list.rerender({ shown: next }) }
}

beforeEach(() => (waiting.length = 0))

test('a long list comes in waves of ten, until all of it is there', () => {
  const { shown } = showing(rows(0, 25))
  const seen = [shown()]
  for (let wave = 0; wave < 3; wave += 1) {
    drawn()
    seen.push(shown())
  }
  expect(seen).toEqual([10, 20, 25, 25])
})

test('a short list is there at once', () => {
  expect(showing(rows(0, 10)).shown()).toBe(10)
})

test('the next page is added in waves, and what is there stays', () => {
  const { shown, show } = showing(rows(0, 10))
  drawn()
  show(rows(0, 30))
  expect(shown()).toBe(20)
  drawn()
  expect(shown()).toBe(30)
})

test('another list in its place begins with ten', () => {
  const { shown, show } = showing(rows(0, 10))
  drawn()
  show(rows(0, 20, 'b'))
  expect(shown()).toBe(10)
})

test('看全部 after a filter sends ten rows in all, though some of them were there already', () => {
  const { shown, show } = showing(['a3', 'a9', 'a15'])
  drawn()
  show(rows(0, 30))
  expect(shown()).toBe(10)
  drawn()
  expect(shown()).toBe(20)
  drawn()
  expect(shown()).toBe(30)
})

test('one new row above does not fold the list somebody reads', () => {
  const { shown, show } = showing(rows(0, 10))
  drawn()
  show(['new', ...rows(0, 10)])
  expect(shown()).toBe(11)
})

test('a row that is done takes nothing else away', () => {
  const { shown, show } = showing(rows(0, 10))
  drawn()
  show(rows(1, 10))
  expect(shown()).toBe(9)
})
