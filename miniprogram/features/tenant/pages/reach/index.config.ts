export default definePageConfig({ navigationBarTitleText: '短信与订阅消息' })
