/* Who may import whom (house.md §7). Every rule has a planted violation in tests/architecture/planted. */
const words = [
  'tenant',
  'staff',
  'calendar',
  'file',
  'customer',
  'session',
  'message',
  'followup',
  'trade',
  'opportunity',
  'lead',
  'ticket',
  'care',
  'insight',
  'custody',
]
const doors = ['intake', 'wecom-callback', 'sms-callback', 'outbox', 'clock', 'bridge']
const error = 'error'

/** A word may ask only earlier words, and only through their service (and the ports and events they declare). */
const earlierWordsOnly = words.map((word, index) => ({
  name: `${word}-asks-earlier-services-only`,
  severity: error,
  from: { path: `^cloudfunctions/${word}/` },
  to: {
    path: '^cloudfunctions/([a-z][a-z-]*)/',
    pathNot: [
      `^cloudfunctions/(${[word, 'migrate'].join('|')})/`,
      `^cloudfunctions/(${words.slice(0, index).join('|') || 'none'})/[a-z-]+\\.(service|events|ports)\\.ts$`,
    ],
  },
}))

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    { name: 'no-circles', severity: error, from: {}, to: { circular: true } },
    { name: 'no-unresolvable', severity: error, from: {}, to: { couldNotResolve: true } },
    ...earlierWordsOnly,
    {
      name: 'doors-ask-services-only',
      severity: error,
      from: { path: `^cloudfunctions/(${doors.join('|')})/` },
      to: { path: `^cloudfunctions/(${words.join('|')})/`, pathNot: '\\.(service|events|ports)\\.ts$' },
    },
    {
      name: 'kernel-knows-no-word',
      severity: error,
      from: { path: '^cloudfunctions/_kernel/' },
      to: { path: '^cloudfunctions/(?!_kernel/)' },
    },
    {
      name: 'standins-know-kernel-only',
      severity: error,
      from: { path: '^cloudfunctions/_standins/' },
      to: { path: '^cloudfunctions/(?!_kernel/|_standins/)' },
    },
    {
      name: 'features-are-strangers',
      severity: error,
      from: { path: '^miniprogram/features/([^/]+)/' },
      to: { path: '^miniprogram/(features|pages|desks)/', pathNot: '^miniprogram/features/$1/' },
    },
    {
      name: 'pages-reach-features-by-show-and-calls',
      severity: error,
      from: { path: '^miniprogram/(pages|desks)/' },
      to: { path: '^miniprogram/features/', pathNot: ['^miniprogram/features/[^/]+/show/', '\\.calls\\.ts$'] },
    },
    { name: 'only-ui-knows-nutui', severity: error, from: { pathNot: '^miniprogram/ui/' }, to: { path: '@nutui/' } },
    {
      name: 'only-platform-knows-taro',
      severity: error,
      from: { path: '^(miniprogram|shared|cloudfunctions)/', pathNot: '^miniprogram/platform/' },
      to: { path: '@tarojs/taro' },
    },
    {
      name: 'ui-knows-no-business',
      severity: error,
      from: { path: '^miniprogram/(ui|platform)/' },
      to: { path: '^miniprogram/(features|pages|desks)/' },
    },
    {
      name: 'shared-looks-at-nobody',
      severity: error,
      from: { path: '^shared/' },
      to: { path: '^(miniprogram|cloudfunctions|config|tests)/' },
    },
    { name: 'shared-has-no-node', severity: error, from: { path: '^shared/' }, to: { dependencyTypes: ['core'] } },
    {
      name: 'rules-know-no-contract',
      severity: error,
      from: { path: '\\.(rules|policy|labels)\\.ts$' },
      to: { path: '\\.contract\\.ts$', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'phone-never-sees-server',
      severity: error,
      from: { path: '^miniprogram/' },
      to: { path: '^(cloudfunctions|config|tests)/' },
    },
    {
      name: 'phone-carries-no-zod',
      severity: error,
      from: { path: '^miniprogram/' },
      to: {
        path: ['node_modules/zod/', '\\.contract\\.ts$', '^shared/contract\\.ts$'],
        dependencyTypesNot: ['type-only'],
      },
    },
    {
      name: 'only-repositories-know-sql',
      severity: error,
      from: {
        path: '^cloudfunctions/',
        pathNot: ['\\.repository\\.ts$', '^cloudfunctions/(_kernel|migrate|_gateway)/'],
      },
      to: { path: 'node_modules/(kysely|pg)/', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'functions-carry-no-pglite',
      severity: error,
      from: { path: '^cloudfunctions/', pathNot: 'pglite-port\\.ts$' },
      to: { path: 'node_modules/@electric-sql/pglite' },
    },
    { name: 'nothing-imports-tests', severity: error, from: { pathNot: '^tests/' }, to: { path: '^tests/' } },
  ],
  options: {
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    doNotFollow: { path: 'node_modules' },
    exclude: { path: ['^dist/', '^\\.guike/', '\\.scss$'] },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
      extensions: ['.weapp.ts', '.h5.ts', '.ts', '.tsx', '.js', '.mjs', '.cjs', '.json'],
    },
  },
}
