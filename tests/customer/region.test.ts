import fc from 'fast-check'
import { divisionLines } from '@shared/customer/region-data'
import { leadingRegion, parseRegion, regionText } from '@shared/customer/region.rules'

test.each([
  ['浙江省杭州市西湖区文三路398号', '浙江省杭州市西湖区'],
  ['朝阳区建国路 北京市', '北京市朝阳区'],
  ['我们在杭州，想订200件', '浙江省杭州市'],
  ['廣東省東莞市虎門鎮', '广东省东莞市虎门镇'],
  ['上海浦东新区张江', '上海市浦东新区'],
  ['萧山市', '浙江省杭州市萧山区'],
  ['内蒙古呼和浩特', '内蒙古自治区呼和浩特市'],
  ['恩施', '湖北省恩施土家族苗族自治州'],
  ['昆山', '江苏省苏州市昆山市'],
  ['我在义乌开店', '浙江省金华市义乌市'],
  ['吉林', '吉林省'],
  ['河南', '河南省'],
  ['海南海口', '海南省海口市'],
  ['河南郑州金水', '河南省郑州市金水区'],
  ['重庆渝北', '重庆市渝北区'],
  ['台北', '台湾省台北市'],
  ['香港', '香港特别行政区'],
])('%s is %s', (text, expected) => {
  expect(regionText(parseRegion(text) ?? {})).toBe(expected)
})

test.each(['南京路100号', '三明治机', '朝阳区', '鼓楼区', '大通', '我在东方市场', '想要重庆火锅底料', ''])(
  '%j does not say for sure where',
  (text) => {
    expect(parseRegion(text)).toBeNull()
  },
)

test('a leading address comes off step by step, zones and towns too', () => {
  const ends = (text: string) => leadingRegion(text).map(({ end }) => text.slice(0, end))
  expect(ends('江苏苏州昆山开发区云裳服饰')).toEqual(['江苏', '江苏苏州', '江苏苏州昆山', '江苏苏州昆山开发区'])
  expect(ends('昆山千灯镇云裳服饰')).toEqual(['昆山', '昆山千灯镇'])
  expect(ends('云裳服饰昆山')).toEqual([])
})

test('every division on the list is understood from its full path', () => {
  const paths = divisionLines.flatMap((line) => {
    const [province = '', cities = ''] = line.split('=')
    return cities.split(';').flatMap((part) => {
      const [city = '', districts = ''] = part.split(':')
      return districts.split(' ').map((district) => province + city + district)
    })
  })
  expect(paths.length).toBeGreaterThan(2_900)
  expect(paths.filter((path) => regionText(parseRegion(path) ?? {}) !== path)).toEqual([])
})

test('whatever stands around, what is understood reads back as itself', () => {
  const text = fc.tuple(fc.string({ unit: 'binary' }), fc.constantFrom('广东', '深圳', '南山区', '市', '路', ' '))
  fc.assert(
    fc.property(text, ([around, word]) => {
      const region = parseRegion(around + word + around)
      expect(parseRegion(regionText(region ?? {}))).toEqual(region)
    }),
  )
})
