import type { Random } from './random'

export interface Place {
  province: string
  city: string
  district: string
  /** A road with a market or none, to be followed by a number. */
  road: string
  market: string
}

/** Where garments are traded: `weight province city district road market`, a dash for no market. */
const LINES = `
14 广东省 广州市 白云区 三元里大道 新濠畔服装城
12 广东省 广州市 越秀区 站南路 白马服装市场
9 广东省 广州市 荔湾区 十三行路 新中国大厦
9 广东省 广州市 海珠区 新港西路 中大轻纺城
5 广东省 广州市 番禺区 大石街石北路 -
5 广东省 广州市 增城区 新塘镇牛仔城大道 新塘国际牛仔城
4 广东省 广州市 天河区 沙河大街 沙河服装市场
3 广东省 广州市 花都区 狮岭大道 -
5 广东省 佛山市 禅城区 祖庙路 环球服装城
5 广东省 佛山市 南海区 大沥镇盐步环镇路 盐步内衣城
5 广东省 佛山市 顺德区 均安镇三华工业区 -
5 广东省 深圳市 罗湖区 东门中路 白马服装批发市场
4 广东省 深圳市 龙华区 大浪街道浪静路 -
4 广东省 深圳市 南山区 登良路 南油服装批发城
3 广东省 深圳市 宝安区 西乡大道 -
7 广东省 东莞市 虎门镇 银龙路 富民时装城
3 广东省 东莞市 大朗镇 美景中路 大朗毛织贸易中心
4 广东省 中山市 沙溪镇 宝珠路 -
2 广东省 中山市 小榄镇 民安路 -
4 广东省 汕头市 潮南区 峡山街道 -
3 广东省 汕头市 潮阳区 谷饶镇 -
3 广东省 揭阳市 普宁市 流沙大道 普宁国际服装城
2 广东省 惠州市 惠城区 下埔路 -
2 广东省 江门市 蓬江区 港口路 -
2 广东省 珠海市 香洲区 凤凰北路 -
2 广东省 湛江市 霞山区 人民大道 -
2 广东省 茂名市 茂南区 官渡路 -
1 广东省 肇庆市 端州区 天宁北路 -
1 广东省 清远市 清城区 先锋路 -
1 广东省 韶关市 浈江区 风采路 -
1 广东省 梅州市 梅江区 江边路 -
3 广西壮族自治区 南宁市 兴宁区 朝阳路 和平商场
1 广西壮族自治区 柳州市 柳南区 飞鹅路 -
3 湖南省 长沙市 芙蓉区 人民东路 株洲芦淞服饰长沙店
2 湖南省 株洲市 芦淞区 建设南路 芦淞市场群
2 湖北省 武汉市 硚口区 汉正街 汉正街品牌服饰广场
2 福建省 泉州市 石狮市 濠江路 石狮服装城
1 福建省 厦门市 思明区 厦禾路 -
3 浙江省 杭州市 上城区 杭海路 四季青服装市场
2 浙江省 金华市 义乌市 稠州北路 -
2 江西省 南昌市 西湖区 洪城路 洪城大市场
2 四川省 成都市 金牛区 荷花池路 荷花池市场
1 重庆市 - 渝中区 朝东路 朝天门市场
1 贵州省 贵阳市 云岩区 市西路 -
1 云南省 昆明市 官渡区 螺蛳湾大道 -
1 海南省 海口市 龙华区 解放西路 -
1 河南省 郑州市 二七区 二马路 银基商贸城
1 上海市 - 虹口区 七浦路 七浦服装市场
`

const readLine = (line: string): readonly [Place, number] => {
  const [weight = '1', province = '', city = '', district = '', road = '', market = ''] = line.split(' ')
  const named = (word: string): string => (word === '-' ? '' : word)
  return [{ province, city: named(city), district, road, market: named(market) }, Number(weight)]
}

const PLACES = LINES.trim().split('\n').map(readLine)

export const placeFrom = (random: Random): Place => random.weighted(PLACES)

/** 广州 of 广州市, 重庆 of 重庆市. */
export const cityWord = ({ province, city }: Place): string => (city || province).replace(/市$/, '')

export type Premises = 'stall' | 'shop' | 'yard' | 'office'

/** An address as it stands on a delivery note, without province and city. */
export function addressOf(random: Random, { road, market }: Place, premises: Premises): string {
  const number = `${road}${random.int(1, 380)}号`
  switch (premises) {
    case 'stall':
      return market === ''
        ? `${number}铺`
        : `${number}${market}${random.int(1, 6)}楼${random.pick(['A', 'B', 'C', ''])}${random.int(101, 699)}档`
    case 'shop':
      return `${number}${random.pick(['首层', '之一', '101铺', '商铺'])}`
    case 'yard':
      return `${number}${random.pick(['创业园', '第二工业区', '科技园'])}${random.pick(['A', 'B', 'C'])}栋${random.int(1, 6)}楼`
    case 'office':
      return `${number}${random.pick(['时代', '金茂', '恒福', '汇峰', '万利'])}大厦${random.int(5, 28)}${String(random.int(1, 18)).padStart(2, '0')}室`
  }
}
