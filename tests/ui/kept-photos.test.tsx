import { brandId, type FileId } from '@shared/kernel/ids'
import { KeptPhotos } from '@/ui/kept-photos'
import { answer, button, called, open, reads, Refusal, signIn, tap } from '../support/phone'

const ids: FileId[] = [brandId('file01'), brandId('file02')]

beforeEach(() => signIn())

const show = () => open(<KeptPhotos fileIds={ids} />)

test('photos and a film stand in the order they were sent, each by a fresh link', async () => {
  answer('file.link', (input) => ({
    url: `/files/${JSON.stringify(input).includes('file01') ? 'one' : 'two'}`,
    mime: JSON.stringify(input).includes('file01') ? 'video/mp4' : 'image/jpeg',
    expiresAt: '2026-11-25T03:00:00.000Z',
  }))
  show()
  await button('视频')
  await button('第 2 张照片')
  await called('file.link', 2)
})

test('a photo that cannot be had is said, and asked for again', async () => {
  answer('file.link', new Refusal('NOT_FOUND', '没有找到'))
  show()
  await reads('有照片没取到')
  answer('file.link', { url: '/files/one', mime: 'image/jpeg', expiresAt: '2026-11-25T03:00:00.000Z' })
  await tap('再取一次')
  await button('第 1 张照片')
})
