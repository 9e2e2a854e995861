export default definePageConfig({ navigationBarTitleText: '撞单', enablePullDownRefresh: true })
