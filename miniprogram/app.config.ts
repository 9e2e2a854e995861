export default defineAppConfig({
  pages: ['pages/start/index', 'pages/today/index', 'pages/customers/index', 'pages/leads/index', 'pages/me/index'],
  window: { navigationBarTitleText: '归客' },
  lazyCodeLoading: 'requiredComponents',
})
