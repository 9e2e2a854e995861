/** @jest-environment jsdom */
import { jest } from '@jest/globals'
import { act, renderHook, waitFor } from '@testing-library/react'

type Network = (status: { isConnected: boolean }) => void
type Told = { success?: (found: object) => void; fail?: (error: { errMsg: string }) => void; path?: string }

const cancelled = { errMsg: 'chooseMedia:fail cancel' }
const asked: Record<string, unknown>[] = []
let listeners: Network[] = []
const shows: (() => void)[] = []
const hides: (() => void)[] = []
const wechat = {
  request: jest.fn<(options: object) => Promise<object>>(),
  chooseMedia: jest.fn<(options: object) => Promise<object>>(),
  getImageInfo: jest.fn<(options: object) => Promise<{ width: number; height: number }>>(),
  compressImage: jest.fn<(options: object) => Promise<object>>(),
  requestSubscribeMessage: jest.fn<(options: object) => Promise<object>>(),
  previewMedia: jest.fn<(options: object) => Promise<void>>(),
  login: jest.fn<() => Promise<object>>(),
  uploadFile: jest.fn<(options: object) => unknown>(),
}
let environment: string | undefined
let enter: { query?: Record<string, string> } = {}
let files = { isFull: false, isGone: false }

jest.unstable_mockModule('@tarojs/taro', () => ({
  default: {
    ...wechat,
    getSystemInfoSync: () => ({ environment }),
    getEnterOptionsSync: () => enter,
    getNetworkType: async () => ({ networkType: 'none' }),
    onNetworkStatusChange: (follow: Network) => void listeners.push(follow),
    offNetworkStatusChange: (follow: Network) => (listeners = listeners.filter((one) => one !== follow)),
    getFileSystemManager: () => ({
      access: ({ success, fail }: Told) => (files.isGone ? fail?.({ errMsg: 'gone' }) : success?.({})),
      getFileInfo: ({ success }: Told) => success?.({ size: 1_234 }),
      saveFile: ({ success, fail }: Told) =>
        files.isFull ? fail?.({ errMsg: 'full' }) : success?.({ savedFilePath: 'wxfile://kept' }),
      removeSavedFile: (options: Record<string, unknown>) => void asked.push(options),
    }),
  },
  useDidShow: (shown: () => void) => void shows.push(shown),
  useDidHide: (hidden: () => void) => void hides.push(hidden),
}))
const { post } = await import('../../miniprogram/platform/post')
const { useIsOnline, useIsWide } = await import('../../miniprogram/platform/system')
const { pickPhotos } = await import('../../miniprogram/platform/photo')
const { photoSource, dropPhoto } = await import('../../miniprogram/platform/photo-store')
const { pickVideo } = await import('../../miniprogram/platform/video')
const { askConsent } = await import('../../miniprogram/platform/subscribe')
const { isWecom, proveLogin } = await import('../../miniprogram/platform/login')
const { lookAt } = await import('../../miniprogram/platform/look-at')
const { sendForm } = await import('../../miniprogram/platform/send-form')
const { readEntry } = await import('../../miniprogram/platform/scan')
const { useIsVisible } = await import('../../miniprogram/platform/visible')

beforeEach(() => {
  for (const one of Object.values(wechat)) one.mockReset()
  files = { isFull: false, isGone: false }
  environment = undefined
  enter = {}
  asked.length = 0
})

test.each([
  [{ 'X-Guike-Now': '2026-11-25T02:00:00.000Z' }, '2026-11-25T02:00:00.000Z'],
  [{ 'x-guike-now': '2026-11-25T02:00:00.000Z' }, '2026-11-25T02:00:00.000Z'],
  [{}, null],
  [undefined, null],
])('the server’s time is read however a proxy writes the names of headers (%j)', async (header, serverNow) => {
  wechat.request.mockResolvedValue({ statusCode: 200, data: { ok: true }, header })
  expect(await post('https://g/v1', { a: 1 }, 15_000)).toEqual({ status: 200, body: { ok: true }, serverNow })
  expect(wechat.request).toHaveBeenCalledWith(
    expect.objectContaining({ method: 'POST', data: { a: 1 }, timeout: 15_000 }),
  )
})

test('the phone follows its network, and lets go when the page is left', async () => {
  const { result, unmount } = renderHook(() => useIsOnline())
  await waitFor(() => expect(result.current).toBe(false))
  act(() => listeners.forEach((follow) => follow({ isConnected: true })))
  expect(result.current).toBe(true)
  unmount()
  expect(listeners).toEqual([])
})

test('a phone never has room for two panes', () => {
  expect(useIsWide()).toBe(false)
})

test.each([
  [4_000, 3_000, { compressedWidth: 1_600 }],
  [3_000, 4_000, { compressedHeight: 1_600 }],
  [800, 600, {}],
])(
  'a photo of %d × %d is shrunk by its longer side only when it is larger than needed',
  async (width, height, size) => {
    wechat.chooseMedia.mockResolvedValue({ tempFiles: [{ tempFilePath: 'tmp://1' }] })
    wechat.getImageInfo.mockResolvedValue({ width, height })
    wechat.compressImage.mockResolvedValue({ tempFilePath: 'tmp://small' })
    expect(await pickPhotos(3)).toEqual([{ path: 'wxfile://kept', name: 'photo.jpg', sizeBytes: 1_234 }])
    expect(wechat.compressImage).toHaveBeenCalledWith({ src: 'tmp://1', quality: 80, ...size })
  },
)

test('on a full phone a photo stays where it is, for this session', async () => {
  files.isFull = true
  wechat.chooseMedia.mockResolvedValue({ tempFiles: [{ tempFilePath: 'tmp://1' }] })
  wechat.getImageInfo.mockResolvedValue({ width: 800, height: 600 })
  wechat.compressImage.mockResolvedValue({ tempFilePath: 'tmp://small' })
  expect(await pickPhotos(1)).toMatchObject([{ path: 'tmp://small' }])
})

test('turning back from the camera is no failure, anything else is', async () => {
  wechat.chooseMedia.mockRejectedValueOnce(cancelled).mockRejectedValueOnce({ errMsg: 'chooseMedia:fail auth deny' })
  expect(await pickPhotos(1)).toEqual([])
  await expect(pickPhotos(1)).rejects.toMatchObject({ errMsg: 'chooseMedia:fail auth deny' })
  wechat.chooseMedia.mockRejectedValueOnce(cancelled).mockRejectedValueOnce({ errMsg: 'chooseMedia:fail auth deny' })
  expect(await pickVideo()).toBeNull()
  await expect(pickVideo()).rejects.toMatchObject({ errMsg: 'chooseMedia:fail auth deny' })
})

test.each([
  ['that fits is kept with the draft', 9_000, 'wxfile://kept'],
  ['too big to be taken stays where it is', 20 * 1024 * 1024 + 1, 'tmp://film'],
])('a film is short and compressed; one %s', async (_, size, path) => {
  wechat.chooseMedia.mockResolvedValue({ tempFiles: [{ tempFilePath: 'tmp://film', size }] })
  expect(await pickVideo()).toEqual({ path, name: 'video.mp4', sizeBytes: size })
  expect(wechat.chooseMedia).toHaveBeenCalledWith(expect.objectContaining({ maxDuration: 30, count: 1 }))
})

test('a kept photo is found, one that has gone is null, one nobody wants is removed', async () => {
  expect(await photoSource('wxfile://kept')).toBe('wxfile://kept')
  files.isGone = true
  expect(await photoSource('wxfile://kept')).toBeNull()
  dropPhoto('wxfile://kept')
  expect(asked).toMatchObject([{ filePath: 'wxfile://kept' }])
})

test('only answers to what was asked are kept, and nothing that goes wrong here stops anybody', async () => {
  expect(await askConsent([])).toEqual({})
  expect(wechat.requestSubscribeMessage).not.toHaveBeenCalled()
  wechat.requestSubscribeMessage.mockResolvedValueOnce({ t1: 'accept', t2: 'reject', t3: 'strange', errMsg: 'ok' })
  expect(await askConsent(['t1', 't2', 't3'])).toEqual({ t1: 'accept', t2: 'reject' })
  wechat.requestSubscribeMessage.mockRejectedValueOnce({ errMsg: 'no tap' })
  expect(await askConsent(['t1'])).toEqual({})
})

test('in WeChat one proves oneself by WeChat’s code', async () => {
  wechat.login.mockResolvedValue({ code: 'wx-code' })
  expect(isWecom()).toBe(false)
  expect(await proveLogin()).toEqual({ way: 'wechat', code: 'wx-code' })
})

test('in WeCom one proves oneself by WeCom’s code, and hears why when it does not come', async () => {
  environment = 'wxwork'
  const answers: ((told: {
    success: (said: { code: string }) => void
    fail: (said: { errMsg: string }) => void
  }) => void)[] = [({ success }) => success({ code: 'qy-code' }), ({ fail }) => fail({ errMsg: 'qy.login:fail' })]
  Object.assign(globalThis, { wx: { qy: { login: (told: never) => answers.shift()?.(told) } } })
  expect(await proveLogin()).toEqual({ way: 'wecom', code: 'qy-code' })
  await expect(proveLogin()).rejects.toThrow('qy.login:fail')
  Object.assign(globalThis, { wx: {} })
  await expect(proveLogin()).rejects.toThrow('wx.qy is missing')
})

test('photos and films open in WeChat’s own viewer, at the one that was tapped', async () => {
  await lookAt(
    [
      { url: 'https://g/1', kind: 'photo' },
      { url: 'https://g/2', kind: 'video' },
    ],
    1,
  )
  const sources = [
    { url: 'https://g/1', type: 'image' },
    { url: 'https://g/2', type: 'video' },
  ]
  expect(wechat.previewMedia).toHaveBeenCalledWith({ sources, current: 1 })
})

const uploading = (statusCode: number) => {
  const task = Object.assign(Promise.resolve({ statusCode }), {
    onProgressUpdate: (follow: (at: { progress: number }) => void) => follow({ progress: 40 }),
  })
  wechat.uploadFile.mockReturnValue(task)
}

test('an upload tells how far it is, and throws when it was not taken', async () => {
  const shares: number[] = []
  const upload = {
    url: 'https://g/up',
    fields: { key: 'k' },
    path: 'wxfile://kept',
    onProgress: (share: number) => void shares.push(share),
  }
  uploading(204)
  await sendForm(upload)
  expect(shares).toEqual([0.4, 1])
  expect(wechat.uploadFile).toHaveBeenCalledWith(expect.objectContaining({ formData: { key: 'k' }, name: 'file' }))
  uploading(403)
  await expect(sendForm(upload)).rejects.toThrow('upload answered 403')
})

test('what brought a visitor here is read from the code that was scanned', () => {
  enter = { query: { scene: 'shop%2D1', tenant: 'qinghe' } }
  expect(readEntry()).toMatchObject({ scene: 'shop-1', tenantCode: 'qinghe' })
  enter = {}
  expect(readEntry()).toMatchObject({ scene: null, formKey: null, tenantCode: null })
})

test('a page that is hidden asks nothing until it is shown again', () => {
  const { result } = renderHook(() => useIsVisible())
  act(() => hides.at(-1)?.())
  expect(result.current).toBe(false)
  act(() => shows.at(-1)?.())
  expect(result.current).toBe(true)
})
