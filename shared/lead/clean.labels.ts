import type { Region } from '../customer/region-index'
import { regionText } from '../customer/region.rules'

/** What a salesperson reads about how a lead was understood; never a number or an address, which may be masked for the reader. */
export const cleanNotes = {
  sorted: '已从整段文字里分出各项信息',
  phones: (count: number): string => `认出 ${count} 个电话`,
  noPhone: '没有认出电话',
  phoneUnclear: '填写的电话不像有效号码，请向客户核对',
  wechatSamePhone: '微信与手机同号',
  company: (brand: string): string => (brand === '' ? '公司名称里没有字号，请核对全称' : `公司字号为「${brand}」`),
  regionFromCompany: (region: Region): string => `按公司名称，地区为${regionText(region)}`,
  regionFromWords: (region: Region): string => `按文字内容，地区为${regionText(region)}`,
  creditCode: '统一社会信用代码校验正确',
  creditCodeWrong: '统一社会信用代码校验不通过，请核对',
  emailWrong: '填写的邮箱不完整，请核对',
}
