export default definePageConfig({ navigationBarTitleText: '线索设置' })
