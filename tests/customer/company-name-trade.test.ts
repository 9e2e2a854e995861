import { parseCompanyName } from '@shared/customer/company-name.rules'
import { longestWordFrom, sectorByWord } from '@shared/customer/company-name-sectors'
import { placesByName } from '@shared/customer/region-index'

// Invented names, two or three of each trade: the brand must come out whole, whatever stands behind it.
test.each([
  ['杭州拾叶女装有限公司', '拾叶'],
  ['石狮市风鸣牛仔服装加工厂', '风鸣'],
  ['绍兴柯桥织云印染有限公司', '织云'],
  ['南通蓝枕家用纺织品有限公司', '蓝枕'],
  ['温州踏雪鞋材有限公司', '踏雪'],
  ['广州市花都区行囊皮具商行', '行囊'],
  ['上海沐颜化妆品有限公司', '沐颜'],
  ['武汉剪影美容美发店', '剪影'],
  ['绵阳禾下食品饮料有限公司', '禾下'],
  ['安溪县山岚茶业有限公司', '山岚'],
  ['寿光市绿垄蔬菜种植专业合作社', '绿垄'],
  ['呼和浩特市牧歌畜牧养殖有限公司', '牧歌'],
  ['重庆辣朋友火锅餐饮管理有限公司', '辣朋友'],
  ['长沙市岳麓区阿公牛肉面馆', '阿公'],
  ['大理洱风民宿', '洱风'],
  ['三亚听潮度假酒店有限公司', '听潮'],
  ['义乌市小盒子日用百货商行', '小盒子'],
  ['杭州快喵电子商务有限公司', '快喵'],
  ['宁波帆起国际货运代理有限公司', '帆起'],
  ['天津驼铃冷链物流有限公司', '驼铃'],
  ['北京半糖网络科技有限公司', '半糖'],
  ['南京云梯大数据信息技术服务有限公司', '云梯'],
  ['深圳市芯语半导体有限公司', '芯语'],
  ['中山市星芒灯饰照明有限公司', '星芒'],
  ['无锡锐锋精密机械制造有限公司', '锐锋'],
  ['台州市泉涌水泵阀门厂', '泉涌'],
  ['十堰驭风汽车零部件有限公司', '驭风'],
  ['石家庄老马二手车交易有限公司', '老马'],
  ['合肥匠筑建筑装饰工程有限公司', '匠筑'],
  ['西安青檐园林景观设计有限公司', '青檐'],
  ['佛山市素瓷卫浴有限公司', '素瓷'],
  ['赣州木语家具有限公司', '木语'],
  ['淄博恒烯化工新材料有限公司', '恒烯'],
  ['东莞市叠浪包装印刷有限公司', '叠浪'],
  ['保定逐日光伏发电有限公司', '逐日'],
  ['贵阳清溪环保科技有限公司', '清溪'],
  ['亳州百草集中药饮片有限公司', '百草集'],
  ['济南微光口腔门诊部', '微光'],
  ['郑州小书童教育咨询有限公司', '小书童'],
  ['昆明跃动少儿舞蹈培训中心', '跃动'],
  ['成都有光影视文化传媒有限公司', '有光'],
  ['长春拾贝会展服务有限公司', '拾贝'],
  ['太原墨点广告设计制作有限公司', '墨点'],
  ['南昌账本先生代理记账有限公司', '账本先生'],
  ['沈阳同舟劳务派遣有限公司', '同舟'],
  ['青岛蓝筹股权投资基金管理有限公司', '蓝筹'],
  ['兰州安窝房地产经纪有限公司', '安窝'],
  ['海口净多多家政服务有限公司', '净多多'],
  ['厦门浪尖体育用品有限公司', '浪尖'],
  ['瑞丽市玉缘珠宝玉器店', '玉缘'],
])('%s carries the brand %s', (name, brand) => {
  expect(parseCompanyName(name).brand).toBe(brand)
})

test.each([
  '东莞市制衣厂',
  '四川省烟草公司',
  '广州电梯维修服务有限公司',
  '苏州自来水公司',
  '第二建筑工程公司',
  '温州国际鞋材批发市场',
])('%s describes itself and carries no brand', (name) => {
  expect(parseCompanyName(name).brand).toBe('')
})

test('trade words are words of at least two characters, tidy, and no province or city', () => {
  const words = [...sectorByWord.keys()]
  expect(words.length).toBeGreaterThan(2_000)
  expect(words.filter((word) => [...word].length < 2 || word !== word.trim())).toEqual([])
  const cities = words.filter((word) => placesByName.get(word)?.some((place) => place.level !== 'district'))
  expect(cities).toEqual([])
})

test('the scan looks as far as the longest word of each first character', () => {
  expect(longestWordFrom.get('农')).toBe(
    Math.max(...[...sectorByWord.keys()].filter((word) => word.startsWith('农')).map((word) => word.length)),
  )
})
