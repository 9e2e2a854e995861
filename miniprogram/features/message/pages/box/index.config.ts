export default definePageConfig({ navigationBarTitleText: '消息盒子', enablePullDownRefresh: true })
