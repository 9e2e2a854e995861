export default definePageConfig({ navigationBarTitleText: '归客' })
