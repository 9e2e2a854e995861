import { randomInt } from 'node:crypto'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { encodePng } from '../../../cloudfunctions/_standins/png'

export interface Wish {
  name: string
  /** As typed: with +86 and dashes. */
  phone: string
  /** The bare digits, as a person dials them. */
  digits: string
  company: string
  wish: string
  /** Everything in one message, as it is copied from a chat. */
  pasted: string
}

/** Rare enough that no company of the demo is called so. */
const SYLLABLES = [...'澜樾沐桐霁霖翊宸玥琛珩璟骁翀昱晗澍淼堃垚煊熠烨焱']
const SURNAMES = [...'陈林黄何罗梁郑谢']

const pick = (from: readonly string[]): string => from[randomInt(from.length)] ?? ''

/** A stranger nobody has seen before: a run may meet a server on which others ran. */
export function freshWish(): Wish {
  // 199 is a prefix in use; of 190 to 199 not every one is.
  const digits = `199${randomInt(10_000_000, 99_999_999)}`
  const brand = [1, 2, 3].map(() => pick(SYLLABLES)).join('')
  const name = `${pick(SURNAMES)}${pick(SYLLABLES)}${pick(SYLLABLES)}`
  const company = `广州市${brand}服饰贸易有限公司`
  const phone = `+86 ${digits.slice(0, 3)}-${digits.slice(3, 7)} ${digits.slice(7)}`
  const wish = '想订200件秋款卫衣'
  return { name, phone, digits, company, wish, pasted: `〔${name}〕 ${phone} ${company} ${wish}` }
}

const SIDE_PX = 1_200

/** A photo of the shop door, so to say: a real picture that a phone can shrink. */
export function takePhoto(folder: string): string {
  const path = join(folder, `door-${randomInt(1_000_000)}.png`)
  writeFileSync(
    path,
    encodePng(SIDE_PX, SIDE_PX, (x, y) => ((x >> 6) + (y >> 6)) % 2 === 0),
  )
  return path
}
