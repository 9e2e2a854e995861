import fc from 'fast-check'
import { packages, pagePaths, tabPaths } from '@/app.pages'
import { decodeQuery, entryOf } from '@/platform/entry'
import { newRequestId } from '@/platform/request-id'

test('A scanned code names the form, still percent-encoded as WeChat hands it over', () => {
  expect(entryOf(decodeQuery({ scene: 'store%2D01' }))).toMatchObject({
    scene: 'store-01',
    formKey: 'store-01',
    tenantCode: null,
  })
})

test('A web link names the form and the company itself', () => {
  expect(entryOf({ form: 'autumn', tenant: 'yunshang', scene: '' })).toMatchObject({
    ...{ scene: null, formKey: 'autumn', tenantCode: 'yunshang' },
  })
})

test('Any text survives the way into a link and out of it', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      fc.pre(text.isWellFormed())
      expect(decodeQuery({ q: encodeURIComponent(text) }).q).toBe(text)
    }),
  )
})

test('A broken percent sign is left as it is', () => {
  expect(decodeQuery({ q: '100%' }).q).toBe('100%')
})

test('Values that are no text are left out', () => {
  expect(decodeQuery({ a: 1, b: null, c: 'x' })).toEqual({ c: 'x' })
})

test('The first page is the door, and the tabs lie in the main package', () => {
  const { pages } = packages(pagePaths)
  expect(pages[0]).toBe('pages/start/index')
  expect(pages).toEqual(expect.arrayContaining(tabPaths.map((path) => path.slice(1))))
})

test('Features and desks become sub-packages of their own, with paths relative to them', () => {
  const { pages, subPackages } = packages([
    ...[
      '/pages/start/index',
      '/features/lead/pages/form/index',
      '/desks/lead/index',
      '/features/lead/pages/thanks/index',
    ],
  ])
  expect(pages).toEqual(['pages/start/index'])
  expect(subPackages).toEqual([
    { root: 'features/lead', pages: ['pages/form/index', 'pages/thanks/index'] },
    { root: 'desks', pages: ['lead/index'] },
  ])
})

test('Request ids are 20 plain characters and do not repeat', () => {
  const ids = Array.from({ length: 1000 }, newRequestId)
  expect(new Set(ids).size).toBe(1000)
  for (const id of ids) expect(id).toMatch(/^[0-9a-z]{20}$/)
})
