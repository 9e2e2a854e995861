/** Versions 1 to 6 at level L (ISO/IEC 18004, table 9): blocks of equal size, and no version information to draw. */
const VERSIONS = [
  { dataPerBlock: 19, checkPerBlock: 7, blocks: 1 },
  { dataPerBlock: 34, checkPerBlock: 10, blocks: 1 },
  { dataPerBlock: 55, checkPerBlock: 15, blocks: 1 },
  { dataPerBlock: 80, checkPerBlock: 20, blocks: 1 },
  { dataPerBlock: 108, checkPerBlock: 26, blocks: 1 },
  { dataPerBlock: 68, checkPerBlock: 18, blocks: 2 },
] as const

/** Mode indicator and length take 12 bits; the rest of the first two bytes is already text. */
const OVERHEAD_BYTES = 2
export const MOST_QR_BYTES = 68 * 2 - OVERHEAD_BYTES

/** Multiplication in GF(256) with the code's polynomial x⁸+x⁴+x³+x²+1. */
function multiply(a: number, b: number): number {
  let product = 0
  for (let bit = 7; bit >= 0; bit -= 1) {
    product = (product << 1) ^ ((product >> 7) * 0x11d)
    product ^= ((b >> bit) & 1) * a
  }
  return product
}

function generatorOf(degree: number): number[] {
  let generator = [1]
  let root = 1
  for (let i = 0; i < degree; i += 1) {
    const shifted = [...generator, 0]
    generator = shifted.map((value, at) => value ^ (at > 0 ? multiply(generator[at - 1] ?? 0, root) : 0))
    root = multiply(root, 2)
  }
  return generator
}

/** The Reed-Solomon check bytes of a block. */
export function checkBytes(data: readonly number[], count: number): number[] {
  const generator = generatorOf(count)
  const rest = [...data, ...Array.from({ length: count }, () => 0)]
  for (let at = 0; at < data.length; at += 1) {
    const factor = rest[at] ?? 0
    generator.forEach((value, i) => {
      rest[at + i] = (rest[at + i] ?? 0) ^ multiply(value, factor)
    })
  }
  return rest.slice(data.length)
}

/** Byte mode: 0100, the length, the text, zero bits to a whole byte, then the two pad bytes in turn. */
function dataBytes(text: Buffer, capacity: number): number[] {
  const nibbles = [4, text.length >> 4, text.length & 15, ...[...text].flatMap((byte) => [byte >> 4, byte & 15]), 0]
  const bytes = Array.from(
    { length: nibbles.length / 2 },
    (_, i) => ((nibbles[2 * i] ?? 0) << 4) | (nibbles[2 * i + 1] ?? 0),
  )
  return Array.from({ length: capacity }, (_, i) => bytes[i] ?? ((i - bytes.length) % 2 === 0 ? 0xec : 0x11))
}

/** The bytes of a QR code in drawing order, and its version; throws a RangeError over 134 bytes. */
export function qrCodewords(text: string): { version: number; bytes: number[] } {
  const bytes = Buffer.from(text)
  const index = VERSIONS.findIndex(({ dataPerBlock, blocks }) => dataPerBlock * blocks - OVERHEAD_BYTES >= bytes.length)
  const shape = VERSIONS[index]
  if (!shape) throw new RangeError(`a code holds at most ${MOST_QR_BYTES} bytes`)
  const { dataPerBlock, checkPerBlock, blocks } = shape
  const data = dataBytes(bytes, dataPerBlock * blocks)
  const dataBlocks = Array.from({ length: blocks }, (_, i) => data.slice(i * dataPerBlock, (i + 1) * dataPerBlock))
  const checkBlocks = dataBlocks.map((block) => checkBytes(block, checkPerBlock))
  const interleave = (parts: number[][], length: number): number[] =>
    Array.from({ length }, (_, i) => parts.map((part) => part[i] ?? 0)).flat()
  return {
    version: index + 1,
    bytes: [...interleave(dataBlocks, dataPerBlock), ...interleave(checkBlocks, checkPerBlock)],
  }
}
