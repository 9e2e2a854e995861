import { placesByName } from '../customer/region-index'
import { sectorByWord } from '../customer/company-name-sectors'

/** The 230 commonest surnames (公安部 2020 年全国姓名报告 covers 96 % of people with fewer) and the double ones still in use. */
const SURNAMES = new Set(
  '王李张刘陈杨黄赵吴周徐孙马朱胡郭何林高罗郑梁谢宋唐许邓冯韩曹曾彭萧肖蔡潘田董袁于余叶蒋杜苏魏程吕丁沈任姚卢傅钟姜崔谭廖范汪陆金石戴贾韦夏邱方侯邹熊孟秦白江阎阁薛尹段雷黎史龙陶贺顾毛郝龚邵万覃武钱戚严莫孔常汤赖庞樊兰殷施洪翟安颜倪温牛季芦俞章鲁葛伍申尤毕聂柴焦向柳邢岳齐梅庄辛管祝左涂谷祁时舒耿牟卜路詹关苗凌费纪靳盛童欧甄项曲成游阳裴席卫查屈鲍位覃霍翁隋植甘景薄单包司柏宁柯阮桂闵解强丛华车冉房边辜吉饶刁瞿戚丘古米池滕晋苑邬臧畅宫来嵺苟全褚廉简娄盖符奚木穆党燕郎邸冀谈姬屠连郜晏栾郁商蒙计喻揭窦迟宇敖糜鄢冷卓花仇艾蓝都巩稽井练仲乐虞卞封竺冼原官衣楚佟栗匡宗应台巫鞠僧桑荆谌银扬明沙薄伏岑习胥保和蔺'.split(
    '',
  ),
)
const DOUBLE_SURNAMES =
  '欧阳 司徒 上官 诸葛 司马 皇甫 尉迟 东方 慕容 夏侯 令狐 公孙 端木 长孙 南宫 独孤 轩辕 呼延 闻人 宇文'.split(' ')
const HONORIFIC =
  '先生|女士|小姐姐|小姐|太太|老师|同学|老板娘|老板|总经理|总监|经理|主任|店长|厂长|校长|园长|院长|主管|助理|采购|会计|老总|总|董事长|董|工|姐|哥|师傅'
/** Ordinary words that begin like a name. */
const NOT_NAMES = new Set(
  '谢谢 多谢 方便 高端 白色 黄色 金色 花色 时间 安排 全部 高领 周一 周二 周三 周四 周五 周六 周日 周末 马上 于是 马甲 强烈 单价 包邮 包装 都要 都可以 和谐 连锁 成品 成人 明天 明年 今年 来电 来样 原单 关于 常用 计划 计算 应该 位置 任何 万一 向您 解决 路过 简单 和我 冷色 汤圆 方案 项目 商量 管理 平台 阳光 古风 花边 米色 蓝色 全棉 纪念 盛大 关注 安全 时尚 申请 凌晨 管用 单子 宁可 燕麦 连衣 连帽 毛呢 牛皮 桑蚕 祝好 祝您 祝愿 谈谈 查询 查看 应聘 欧美 金额'.split(
    ' ',
  ),
)
const TITLED = new RegExp(`^(.{1,4}?)(${HONORIFIC})$`)
const LATIN_NAME = /^[A-Z][a-z]{1,14}(?: [A-Z][a-z]{1,14}){0,2}$/
const NOT_LATIN_NAMES = /^(?:hello|hi|dear|thanks?|tel|email|name|company|wechat|please|good|we|i|the)\b/i
const SELF = /(?:我叫|我姓|本人姓?|免贵姓|联系人是?|名叫|找|我是|的)\s*([\u3400-\u9fff]{1,6})(?=$|[\s,;。|/!~)])/g

/** A person as addressed: 陈小雨 + 女士; with a surname alone the name keeps its title (李总). */
export type PersonName = { name: string; honorific?: string }

const surnameLength = (text: string): number => {
  if (DOUBLE_SURNAMES.includes(text.slice(0, 2))) return 2
  return SURNAMES.has(text.charAt(0)) ? 1 : 0
}

const isFullName = (text: string): boolean => {
  const surname = surnameLength(text)
  const given = text.length - surname
  return surname > 0 && given >= 1 && given <= 2 && /^[\u3400-\u9fff·]+$/.test(text)
}

const isOtherWord = (text: string): boolean => NOT_NAMES.has(text) || sectorByWord.has(text) || placesByName.has(text)

/** A surname alone is a name only beside a telephone number, and only a common one (白 and 金 are rather colours). */
const LONE_SURNAMES = new Set(
  '王李张刘陈杨赵吴周徐孙朱胡郭何林罗郑梁谢宋唐许邓冯韩曹曾彭蔡潘田董袁蒋苏魏吕沈姚卢傅钟姜崔谭廖汪陆'.split(''),
)

export const isLoneSurname = (word: string): boolean => LONE_SURNAMES.has(word)

const LATIN_MIX = /^(?:[A-Za-z]{2,12}[\u3400-\u9fff]{1,3}|[\u3400-\u9fff][A-Za-z]{2,12})$/

/** The person a short word names, or null when it is some other word. */
export const readPerson = (word: string): PersonName | null => {
  const titled = TITLED.exec(word)
  const [, bare = '', honorific = ''] = titled ?? []
  if (titled && surnameLength(bare) === bare.length) return { name: word, honorific }
  if (titled && isFullName(bare)) return { name: bare, honorific }
  if (/^[老小阿]/.test(word) && word.length === 2 && surnameLength(word.slice(1)) === 1) return { name: word }
  if (isFullName(word)) return isOtherWord(word) ? null : { name: word }
  if (LATIN_NAME.test(word) && !NOT_LATIN_NAMES.test(word)) return { name: word }
  return LATIN_MIX.test(word) && (surnameLength(word) > 0 || surnameLength(word.replace(/[A-Za-z]/g, '')) > 0)
    ? { name: word }
    : null
}

/** The person somebody says to be in a sentence (我叫陈小雨, …公司的李经理), with the words to take out. */
export const findSelf = (text: string): { person: PersonName; words: string; index: number } | null => {
  for (const match of text.matchAll(SELF)) {
    const word = match[1] ?? ''
    const person =
      /姓$/.test(match[0].slice(0, -word.length).trim()) && surnameLength(word) === word.length
        ? { name: word }
        : readPerson(word)
    if (person) return { person, words: match[0], index: match.index }
  }
  return null
}

const EDGE = /^[\s"'“”‘’:,;.。、~*·-]+|[\s"'“”‘’:,;.。、~*·-]+$/g
const PICTURES = /\p{Extended_Pictographic}|\p{Regional_Indicator}|\p{Emoji_Modifier}/gu
const OPENING = '([【〔<《'
const CLOSING = ')]】〕>》'
const OPENED = /^[([【〔<《]+/
const CLOSED = /[)\]】〕>》]+$/

/** One pair around the whole goes, and what was opened but never closed. */
const openBracket = (text: string): string => {
  const close = CLOSING.charAt(OPENING.indexOf(text.charAt(0)))
  const isPair = OPENED.test(text) && text.indexOf(close) === text.length - 1
  if (isPair) return text.slice(1, -1)
  if (!/[)\]】〕>》]/.test(text)) return text.replace(OPENED, '')
  return /[([【〔<《]/.test(text) ? text : text.replace(CLOSED, '')
}

/** Brackets within brackets deeper than this are no longer a name. */
const DEPTH_MAX = 6

/** Without emoji, and without the signs and brackets around it; brackets that belong inside (云裳(广州)) stay. */
export const unwrap = (text: string): string => {
  let bare = text.replace(PICTURES, '').replace(/ {2,}/g, ' ')
  for (let depth = 0; depth < DEPTH_MAX; depth++) bare = openBracket(bare.replace(EDGE, ''))
  return bare.replace(EDGE, '')
}

/** The name somebody typed where a name was asked for: taken as it is, tidied. */
export const readGivenName = (text: string): PersonName | null => {
  const word = unwrap(text)
  if (word === '') return null
  // 何女士(经理), 马先生收: what follows the name says something else.
  return readPerson(word) ?? readPerson(word.replace(/\s*\(.*\)$|收$/, '')) ?? { name: word }
}
