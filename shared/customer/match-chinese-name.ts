import { editDistance } from './match-similarity'
import { matchWeights } from './match-weights'

const bits = matchWeights.chineseName

/** The five surnames of 30 % of China, then the next fifteen of 25 % (公安部, 2020 年全国姓名报告). */
const TOP_SURNAMES = new Set('王李张刘陈')
const COMMON_SURNAMES = new Set('杨黄赵吴周徐孙马朱胡郭何林高罗')
const DOUBLE_SURNAMES = '欧阳 司徒 上官 诸葛 司马 皇甫 尉迟 东方 慕容 夏侯'.split(' ')
/** Given names that millions bear, so that 王伟 says little. */
const COMMON_GIVEN = new Set(
  '伟 芳 娜 敏 静 丽 强 磊 军 洋 勇 艳 杰 娟 涛 明 超 霞 平 刚 燕 辉 玲 华 红 斌 波 鹏 丹 萍 英 秀英 桂英 建国 建华 建军 志强 志明 国强 海燕 秀兰 玉兰 婷婷 小红'.split(
    ' ',
  ),
)
const TITLED = new RegExp(
  `^(?<surname>.|${DOUBLE_SURNAMES.join('|')})(?:总|董|工|姐|哥|生|先生|小姐|女士|太太|老板|老师|经理|主任|店长|厂长|主管|采购|老板娘)$`,
)
const NICKNAMED = /^[老小](?<surname>.)$/

/** 王总, 陈小姐, 老李: only the surname is known; null for a full name. */
const surnameOnly = (name: string): string | null =>
  (NICKNAMED.exec(name) ?? TITLED.exec(name))?.groups?.['surname'] ?? null

const surnameOf = (name: string): string =>
  DOUBLE_SURNAMES.includes(name.slice(0, 2)) ? name.slice(0, 2) : name.slice(0, 1)

const surnameBits = (surname: string): number => {
  if (TOP_SURNAMES.has(surname)) return 4
  return COMMON_SURNAMES.has(surname) ? 6 : 8
}

const givenBits = (given: string): number => {
  if (COMMON_GIVEN.has(given)) return 4.5
  return given.length === 1 ? 6 : 8
}

const sameNameBits = (name: string): number => {
  const surname = surnameOf(name)
  return Math.min(bits.most, surnameBits(surname) + givenBits(name.slice(surname.length)))
}

/** `isWeak`: what relatives share as well, a surname or all but one character (志强, 志明). */
export type NameFinding = { level: 'equal' | 'close' | 'different'; bits: number; isWeak?: boolean }

/** What two Chinese names say; `differentBits` is what another name counts against. */
export const compareChineseNames = (one: string, other: string, differentBits: number): NameFinding => {
  const different: NameFinding = { level: 'different', bits: differentBits }
  const surnames = [surnameOnly(one), surnameOnly(other)]
  if (surnames[0] !== null || surnames[1] !== null) {
    const isSame = (surnames[0] ?? surnameOf(one)) === (surnames[1] ?? surnameOf(other))
    return isSame ? { level: 'close', bits: bits.surname, isWeak: true } : different
  }
  if (one === other) return { level: 'equal', bits: sameNameBits(one) }
  const isTypo = Math.max(one.length, other.length) >= 3 && surnameOf(one) === surnameOf(other)
  return isTypo && editDistance(one, other, 1) === 1 ? { level: 'close', bits: bits.typo, isWeak: true } : different
}

/** A name to look somebody up by; 王总 is not. */
export const isFullName = (name: string): boolean => name.length >= 2 && surnameOnly(name) === null
