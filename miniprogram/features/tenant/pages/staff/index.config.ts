export default definePageConfig({ navigationBarTitleText: '同事与部门' })
