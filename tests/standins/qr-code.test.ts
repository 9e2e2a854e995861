import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { encodePng } from '../../cloudfunctions/_standins/png'
import { dataPath, encodeQr, formatBits } from '../../cloudfunctions/_standins/qr-code'
import { checkBytes, MOST_QR_BYTES, qrCodewords } from '../../cloudfunctions/_standins/qr-codewords'

describe('a QR code', () => {
  test('has the check bytes of the standard’s worked example', () => {
    const data = [32, 91, 11, 120, 209, 114, 220, 77, 67, 64, 236, 17, 236, 17, 236, 17]
    expect(checkBytes(data, 10)).toEqual([196, 35, 39, 119, 235, 215, 231, 226, 93, 23])
  })

  test('has the format bits of the standard’s table for level L', () => {
    const table = [
      '111011111000100',
      '111001011110011',
      '111110110101010',
      '111100010011101',
      '110011000101111',
      '110001100011000',
      '110110001000001',
      '110100101110110',
    ]
    expect(table.map((_, mask) => formatBits(mask).toString(2))).toEqual(table)
  })

  test('grows with its text and refuses what it cannot hold', () => {
    expect([17, 18, 32, 53, 78, 106, MOST_QR_BYTES].map((length) => encodeQr('a'.repeat(length)).length)).toEqual([
      21, 25, 25, 29, 33, 37, 41,
    ])
    expect(() => encodeQr('客'.repeat(45))).toThrow(RangeError)
  })

  test('stays bit for bit what an independent reader (jsQR 1.4, November 2026) read', () => {
    const drawn = encodeQr('https://crm.example.cn/#/features/lead/pages/submit/index?scene=c%3Dk3v9').map((row) =>
      row.map(Number).join(''),
    )
    expect(createHash('sha256').update(drawn.join('')).digest('hex')).toBe(
      'ca475b0960d065363942d3240eb17c6b599dbe8f2c08490688dbe96d529e62ee',
    )
  })

  test('has room for exactly its bytes, whatever the text', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 134, unit: 'binary-ascii' }), (text) => {
        const { version, bytes } = qrCodewords(text)
        expect(encodeQr(text)).toHaveLength(17 + 4 * version)
        expect(bytes).toHaveLength([26, 44, 70, 100, 134, 172][version - 1] ?? 0)
      }),
      { numRuns: 30 },
    )
  })

  test('shows its three finders in the corners and the timing line between them', () => {
    const modules = encodeQr('https://crm.example.cn')
    const row = (y: number, from: number) =>
      modules[y]
        ?.slice(from, from + 7)
        .map(Number)
        .join('')
    expect([row(0, 0), row(1, 0), row(3, 0), row(0, 18), row(24, 0)]).toEqual([
      '1111111',
      '1000001',
      '1011101',
      '1111111',
      '1111111',
    ])
    expect(modules[6]?.slice(8, 17).map(Number).join('')).toBe('101010101')
  })

  test('lays its data in pairs of columns from the right, skipping the timing column', () => {
    const free = Array.from({ length: 21 }, () => Array.from({ length: 21 }, () => null))
    const path = dataPath(free)
    expect(path.slice(0, 3)).toEqual([
      { x: 20, y: 20 },
      { x: 19, y: 20 },
      { x: 20, y: 19 },
    ])
    expect(path.some(({ x }) => x === 6)).toBe(false)
    expect(path).toHaveLength(20 * 21)
  })
})

test('a picture is a PNG of one bit a pixel with its three parts', () => {
  const png = encodePng(9, 2, (x, y) => x === 8 && y === 1)
  expect(png.subarray(0, 8)).toEqual(Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]))
  expect([png.readUInt32BE(16), png.readUInt32BE(20), png[24], png[25]]).toEqual([9, 2, 1, 0])
  expect(png.subarray(12, 16).toString()).toBe('IHDR')
  expect(png.subarray(-8, -4).toString()).toBe('IEND')
  expect(png.readUInt32BE(png.length - 4)).toBe(0xae426082)
})
