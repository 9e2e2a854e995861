/** Vocabulary of the garment trade in Guangdong, invented; the firms made of it do not exist. */
export const places = [
  { city: '广州市', districts: ['天河区', '海珠区', '白云区', '番禺区'], areaCode: '20' },
  { city: '深圳市', districts: ['南山区', '龙岗区', '福田区'], areaCode: '755' },
  { city: '佛山市', districts: ['顺德区', '南海区', '禅城区'], areaCode: '757' },
  { city: '中山市', districts: ['石岐区', '沙溪镇'], areaCode: '760' },
  { city: '汕头市', districts: ['潮阳区', '龙湖区'], areaCode: '754' },
  { city: '惠州市', districts: ['惠城区', '博罗县'], areaCode: '752' },
] as const

const split = (words: string): readonly string[] => words.split(' ')

export const brandHeads = [...'云锦雅鸿盛佳悦尚凯诺曼格百紫绮霓素绫纺衡']
export const brandTails = [...'裳绣缦莎丝黛途姿澜朵汐芙琪凡帛缇韵蔓禾羽']
export const commonBrands = split('宏发 恒达 华美 鑫源 金利 永盛')
/** Characters that sound or look alike: what a typing mistake makes of a brand. */
export const lookAlikes: Readonly<Record<string, string>> = Object.fromEntries(
  split(
    '裳尚 绣秀 缦曼 莎沙 丝斯 黛代 途涂 姿资 澜兰 朵躲 汐夕 芙扶 琪其 凡帆 帛泊 缇提 韵运 蔓漫 禾和 羽宇 发法 达大 美梅 源园 利丽 盛胜',
  ).map((pair) => [pair.charAt(0), pair.charAt(1)]),
)
export const trades = split('服饰 制衣 服装 针织 皮具 面料 童装 内衣 服饰贸易 服装设计')
export const otherTrades = split('餐饮管理 物流 装饰工程 电子科技 食品')
export const forms = split('有限公司 有限责任公司 实业有限公司')
export const surnames = [...'王李张刘陈杨黄赵吴周徐孙林何郭梁罗冯蔡潘邓谢叶']
export const givens = split(
  '伟 芳 志强 小燕 建国 丽 桂英 嘉欣 俊杰 永康 思敏 文彬 秀兰 浩然 晓彤 国栋 雪梅 子轩 美玲 炳坤 静 勇 佩珊 家豪',
)
export const streets = split('中山大道西 体育东路 新港西路 沙河大街 工业大道 解放北路 迎宾路 兴业路 人民南路 站前横路')
export const buildings = split('富力大厦 天安广场 白马服装城 万佳市场 国贸中心 富民时装城')
export const titles = split('总 经理 先生 小姐 老板')
