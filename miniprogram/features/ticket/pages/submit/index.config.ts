export default definePageConfig({ navigationBarTitleText: '我要售后' })
