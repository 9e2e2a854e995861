import type { Random } from './random'

/** Surnames as often as one meets them in Guangdong: the text repeats the common ones. */
const SURNAMES = [
  ...'陈陈陈陈陈陈黄黄黄黄黄李李李李李梁梁梁梁林林林林张张张吴吴吴罗罗刘刘刘何何郑郑王王王谢谢叶叶杨杨周周',
  ...'邓邓曾曾彭彭冯冯钟钟赵卢卢潘潘苏苏胡徐蔡蔡许许温朱朱郭余余邱赖赖江江廖廖欧黎黎唐谭谭萧麦区关霍简莫庄',
  ...'孙马高宋沈韩方石姚汪范袁董吕丁任姜崔陆金戴夏田贺龙万段漆侯孟秦尹雷武顾易乔',
  '欧阳',
  '司徒',
]
const MALE = {
  first: [...'志家俊伟嘉子浩文永国建泽宇晓明海荣锦德振启绍炳耀立世景承展少'],
  second: [...'豪强明杰华辉峰斌龙文轩涛鹏宏林军超荣生东平坚毅成锋亮健鸿彬'],
  single: [...'伟强勇军涛斌辉杰浩鹏磊波宁毅凯'],
}
const FEMALE = {
  first: [...'晓丽美雅淑婉嘉慧诗思雨欣佳静秀玉小燕锦若素月春秋海文梓颖惠'],
  second: [...'玲敏婷芳娟琳珊怡雯萍霞仪莹君欣颖兰洁芬华英云琪娜媚红梅珍'],
  single: [...'敏静丽燕芳婷娟玲洁莉萍颖霞倩雪'],
}

export interface PersonName {
  name: string
  surname: string
  isWoman: boolean
}

/** A name as people in southern China have them. */
export function personName(random: Random): PersonName {
  const surname = random.pick(SURNAMES)
  const isWoman = random.chance(0.48)
  const { first, second, single } = isWoman ? FEMALE : MALE
  if (random.chance(0.13)) return { name: surname + random.pick(single), surname, isWoman }
  const [one, other] = [random.pick(first), random.pick(second)]
  // 文文 or 嘉嘉 are children's names.
  return { name: surname + one + (one === other ? random.pick(single) : other), surname, isWoman }
}

const MOBILE_STARTS =
  '138 139 137 136 135 134 150 151 152 157 158 159 182 183 187 188 130 131 132 155 156 185 186 133 153 180 181 189 177 199 198 166'.split(
    ' ',
  )

/** Gives mobile numbers in E.164, each once; another `middle` gives others. Its zero keeps them unlike most people's. */
export function mobileNumbers(random: Random, middle = '00'): () => string {
  const given = new Set<string>()
  return () => {
    for (;;) {
      const number = `+86${random.pick(MOBILE_STARTS)}${middle}${String(random.int(0, 999_999)).padStart(6, '0')}`
      if (given.has(number)) continue
      given.add(number)
      return number
    }
  }
}
