export default definePageConfig({ navigationBarTitleText: '留下需求' })
