import { makeXlsx, type Cell } from '../custody/make-xlsx'

const CHARS =
  '云裳锦绣海蓝力行华美新宏达盛源恒丰瑞祥嘉禾金泰永安鸿运佳和顺兴天成永利光明远东南方北辰西域中原星河月影春秋夏荷冬雪松竹梅兰青山绿水长江黄河'
const TRADES = ['服饰', '纺织', '贸易', '鞋业', '电子', '五金', '建材', '食品', '包装', '物流']
const CITIES = ['广州', '深圳', '东莞', '佛山', '杭州', '宁波', '上海', '苏州', '成都', '武汉']
const NAMES = '陈李王张刘赵周吴徐孙'
const GIVEN = '敏伟芳强静丽军杰娟涛'
/** Every so many rows are somebody the file already has. */
const REPEATED = 25

/** A number that looks random and is always the same: nothing here needs more. */
const mix = (seed: number): number => {
  let value = Math.imul(seed ^ 0x9e3779b9, 0x85ebca6b)
  value = Math.imul(value ^ (value >>> 13), 0xc2b2ae35)
  return (value ^ (value >>> 16)) >>> 0
}
const pick = <T>(from: ArrayLike<T>, seed: number): T | undefined => from[mix(seed) % from.length]

function rowOf(line: number): Cell[] {
  const who = line % REPEATED === 0 ? line - 7 : line
  const letters = [1, 2, 3].map((place) => pick(CHARS, who * 7 + place) ?? '').join('')
  const city = pick(CITIES, who * 11) ?? ''
  const name = `${city}${letters}${pick(TRADES, who * 13) ?? ''}有限公司`
  const person = `${pick(NAMES, who * 17) ?? ''}${pick(GIVEN, who * 19) ?? ''}${pick(GIVEN, who * 23) ?? ''}`
  const phone = 13_000_000_000 + ((who * 7919) % 999_999_937)
  const grade = 'ABCD'[mix(who) % 4] ?? 'A'
  const day = { day: 45_000 + (who % 900) }
  const more = [`${city}市某某路 ${who % 999} 号`, grade, pick(TRADES, who * 13) ?? '', day, '老客，批发']
  return [name, letters, person, '经理', phone, `u${who}@example.cn`, city, ...more, '想看秋季新款']
}

const TITLES = [
  '公司名称',
  '简称',
  '联系人',
  '职务',
  '手机',
  '邮箱',
  '城市',
  '地址',
  '等级',
  '行业',
  '登记日期',
  '标签',
  '需求',
]

/** A workbook of so many rows and 13 columns, some rows twice. */
export const makeBigFile = (rows: number): Buffer =>
  makeXlsx([TITLES, ...Array.from({ length: rows }, (_, line) => rowOf(line + 1))])
