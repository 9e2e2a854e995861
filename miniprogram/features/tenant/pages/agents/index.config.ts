export default definePageConfig({ navigationBarTitleText: '客服分工' })
