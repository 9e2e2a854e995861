export default definePageConfig({ navigationBarTitleText: '跟进设置' })
