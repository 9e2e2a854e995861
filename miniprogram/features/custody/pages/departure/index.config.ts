export default definePageConfig({ navigationBarTitleText: '离职交接' })
