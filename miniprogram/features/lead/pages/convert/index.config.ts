export default definePageConfig({ navigationBarTitleText: '转成客户' })
