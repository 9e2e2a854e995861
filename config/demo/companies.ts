import { addressOf, cityWord, placeFrom, type Place, type Premises } from './places'
import { personName } from './names'
import type { Random } from './random'

export type Segment = 'wholesale' | 'retail' | 'online' | 'school' | 'hotel' | 'factory' | 'person'

export interface Firm {
  segment: Segment
  name: string
  shortName: string
  kind: 'company' | 'person' | 'dealer'
  industry: string
  place: Place
  address: string
  sizePeople: string
}

const BRAND_FIRST = [
  ...'云锦雅衣尚华丽佳盛源丰恒泰悦美唯芳凯晨诗语艾蔓卡慕朗逸风格曼伊莱潮睿新宏嘉康鸿兴永利百骏金銮南岭海珠凤祥晶',
]
const BRAND_SECOND = [
  ...'裳纺韵风色派尚美雅妍姿缇黛朵诺迪曼丽娜莎贝蒂琪琳尔斯克登图森然点度品馆居禾川舟帆达隆茂昌顺通泽恩辰',
]

interface Shape {
  segment: Segment
  weight: number
  industry: string
  premises: Premises
  sizes: readonly string[]
  /** 〔市〕 is the city with 市, 〔城〕 without, 〔牌〕 the brand, 〔区〕 the district. The short name follows the bar. */
  forms: readonly string[]
}

const SHAPES: readonly Shape[] = [
  {
    segment: 'wholesale',
    weight: 36,
    industry: '服装批发',
    premises: 'stall',
    sizes: ['5–10 人', '10–30 人', '30–50 人', '50–100 人'],
    forms: [
      '〔市〕〔牌〕服饰贸易有限公司|〔牌〕服饰',
      '〔城〕〔牌〕服饰有限公司|〔牌〕服饰',
      '〔市〕〔区〕〔牌〕服装商行|〔牌〕商行',
      '〔城〕〔牌〕商贸有限公司|〔牌〕商贸',
      '〔市〕〔牌〕时装有限公司|〔牌〕时装',
      '〔市〕〔区〕〔牌〕服饰批发部|〔牌〕服饰',
    ],
  },
  {
    segment: 'retail',
    weight: 25,
    industry: '服装零售',
    premises: 'shop',
    sizes: ['1–5 人', '1–5 人', '5–10 人', '10–30 人'],
    forms: [
      '〔市〕〔区〕〔牌〕服装店|〔牌〕',
      '〔市〕〔区〕〔牌〕女装店|〔牌〕女装',
      '〔城〕〔牌〕童装店|〔牌〕童装',
      '〔市〕〔牌〕百货有限公司|〔牌〕百货',
      '〔市〕〔区〕〔牌〕内衣店|〔牌〕内衣',
    ],
  },
  {
    segment: 'online',
    weight: 15,
    industry: '服装电商',
    premises: 'office',
    sizes: ['5–10 人', '10–30 人', '30–50 人'],
    forms: [
      '〔市〕〔牌〕电子商务有限公司|〔牌〕电商',
      '〔城〕〔牌〕网络科技有限公司|〔牌〕科技',
      '〔市〕〔牌〕服饰电商有限公司|〔牌〕服饰',
    ],
  },
  {
    segment: 'factory',
    weight: 9,
    industry: '企业团购',
    premises: 'yard',
    sizes: ['50–100 人', '100–300 人', '300–1000 人'],
    forms: [
      '〔市〕〔牌〕电器有限公司|〔牌〕电器',
      '〔市〕〔牌〕五金制品有限公司|〔牌〕五金',
      '〔城〕〔牌〕物业服务有限公司|〔牌〕物业',
      '〔市〕〔牌〕餐饮管理有限公司|〔牌〕餐饮',
      '〔市〕〔牌〕制衣厂|〔牌〕制衣',
    ],
  },
  {
    segment: 'school',
    weight: 6,
    industry: '学校',
    premises: 'shop',
    sizes: ['30–50 人', '50–100 人', '100–300 人'],
    forms: [
      '〔市〕〔区〕〔牌〕学校|〔牌〕学校',
      '〔市〕〔牌〕幼儿园|〔牌〕幼儿园',
      '〔市〕〔区〕〔牌〕小学|〔牌〕小学',
    ],
  },
  {
    segment: 'hotel',
    weight: 5,
    industry: '酒店',
    premises: 'shop',
    sizes: ['30–50 人', '50–100 人', '100–300 人'],
    forms: ['〔市〕〔牌〕酒店有限公司|〔牌〕酒店', '〔城〕〔牌〕酒店管理有限公司|〔牌〕酒店'],
  },
]
const PERSON_WEIGHT = 4

const brandFrom = (random: Random): string => random.pick(BRAND_FIRST) + random.pick(BRAND_SECOND)

const fill = (form: string, words: Record<string, string>): string =>
  form.replace(/〔(.)〕/g, (_, key: string) => words[key] ?? '')

function firmOf(random: Random, shape: Shape): Firm {
  const place = placeFrom(random)
  const words = {
    市: place.city || place.province,
    城: cityWord(place),
    区: place.district,
    牌: brandFrom(random),
  }
  const [name = '', shortName = ''] = fill(random.pick(shape.forms), words).split('|')
  const isDealer = shape.segment === 'wholesale' && random.chance(0.12)
  return {
    segment: shape.segment,
    name,
    shortName,
    kind: isDealer ? 'dealer' : 'company',
    industry: shape.industry,
    place,
    address: addressOf(random, place, shape.premises),
    sizePeople: random.pick(shape.sizes),
  }
}

function privateBuyer(random: Random): Firm {
  const place = placeFrom(random)
  const { name } = personName(random)
  return {
    segment: 'person',
    name,
    shortName: '',
    kind: 'person',
    industry: '',
    place,
    address: '',
    sizePeople: '',
  }
}

/** Gives buyers of garments, no company name twice. */
export function firmsFrom(random: Random, taken: Iterable<string>): () => Firm {
  const names = new Set(taken)
  const entries: (readonly [Shape | null, number])[] = [
    ...SHAPES.map((shape) => [shape, shape.weight] as const),
    [null, PERSON_WEIGHT],
  ]
  return () => {
    for (;;) {
      const shape = random.weighted(entries)
      const firm = shape === null ? privateBuyer(random) : firmOf(random, shape)
      // 云裳 is kept for the visitor of the story, who has never been here.
      if (shape !== null && (names.has(firm.name) || firm.name.includes('云裳'))) continue
      names.add(firm.name)
      return firm
    }
  }
}
