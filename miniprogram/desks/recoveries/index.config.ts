export default definePageConfig({ navigationBarTitleText: '改进单', enablePullDownRefresh: true })
