import { spawnSync } from 'node:child_process'
import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'

/** A file planted in the real tree for a moment, and the arrow it must break. */
const planted: { rule: string; file: string; text: string }[] = [
  {
    rule: 'features-are-strangers',
    file: 'miniprogram/features/planted/a.ts',
    text: "import '../style-guide/pages/index/index'",
  },
  {
    rule: 'pages-reach-features-by-show-and-calls',
    file: 'miniprogram/desks/planted/a.ts',
    text: "import '../../features/style-guide/pages/index/index'",
  },
  { rule: 'only-ui-knows-nutui', file: 'miniprogram/desks/planted/b.ts', text: "import '@nutui/nutui-react-taro'" },
  { rule: 'only-platform-knows-taro', file: 'miniprogram/desks/planted/c.ts', text: "import '@tarojs/taro'" },
  { rule: 'ui-knows-no-business', file: 'miniprogram/ui/planted.ts', text: "import '../pages/start/index'" },
  { rule: 'shared-looks-at-nobody', file: 'shared/planted/a.ts', text: "import '../../cloudfunctions/_kernel/word'" },
  { rule: 'shared-has-no-node', file: 'shared/planted/b.ts', text: "import 'node:fs'" },
  { rule: 'rules-know-no-contract', file: 'shared/planted/c.rules.ts', text: "import '../tenant/tenant.contract'" },
  {
    rule: 'phone-never-sees-server',
    file: 'miniprogram/desks/planted/d.ts',
    text: "import '../../../cloudfunctions/_kernel/word'",
  },
  {
    rule: 'phone-carries-no-zod',
    file: 'miniprogram/desks/planted/e.ts',
    text: "import '@shared/tenant/tenant.contract'",
  },
  { rule: 'only-repositories-know-sql', file: 'cloudfunctions/tenant/planted.ts', text: "import 'kysely'" },
  {
    rule: 'tenant-asks-earlier-services-only',
    file: 'cloudfunctions/tenant/planted-later.ts',
    text: "import '../staff/staff.service'",
  },
  {
    rule: 'staff-asks-earlier-services-only',
    file: 'cloudfunctions/staff/planted.ts',
    text: "import '../tenant/tenant.repository'",
  },
  {
    rule: 'doors-ask-services-only',
    file: 'cloudfunctions/intake/planted.ts',
    text: "import '../tenant/tenant.repository'",
  },
  {
    rule: 'kernel-knows-no-word',
    file: 'cloudfunctions/_kernel/planted.ts',
    text: "import '../tenant/tenant.service'",
  },
  {
    rule: 'standins-know-kernel-only',
    file: 'cloudfunctions/_standins/planted.ts',
    text: "import '../tenant/tenant.service'",
  },
  {
    rule: 'functions-carry-no-pglite',
    file: 'cloudfunctions/tenant/planted-db.ts',
    text: "import '@electric-sql/pglite'",
  },
  {
    rule: 'nothing-imports-tests',
    file: 'cloudfunctions/_gateway/planted.ts',
    text: "import '../../tests/support/test-house'",
  },
  { rule: 'no-circles', file: 'shared/planted/d.ts', text: "import './e'" },
  { rule: 'no-unresolvable', file: 'shared/planted/f.ts', text: "import './nowhere'" },
]

/** The violations are planted in a copy of the tree's shape, so that nobody's work tree is touched. */
const ROOT = join('tests', 'architecture', 'planted')

describe('the arrows', () => {
  let broken = new Set<string>()

  beforeAll(() => {
    rmSync(ROOT, { recursive: true, force: true })
    const files = [
      ...planted,
      { file: 'shared/planted/e.ts', text: "import './d'" },
      { file: 'shared/tenant/tenant.contract.ts', text: 'export {}' },
      { file: 'miniprogram/features/style-guide/pages/index/index.tsx', text: 'export {}' },
      { file: 'miniprogram/pages/start/index.tsx', text: 'export {}' },
      { file: 'tests/support/test-house.ts', text: 'export {}' },
      ...['_kernel/word', 'staff/staff.service', 'tenant/tenant.service', 'tenant/tenant.repository'].map((name) => ({
        file: `cloudfunctions/${name}.ts`,
        text: 'export {}',
      })),
    ]
    for (const { file, text } of files) {
      mkdirSync(dirname(join(ROOT, file)), { recursive: true })
      writeFileSync(join(ROOT, file), `${text}\n`)
    }
    writeFileSync(
      join(ROOT, 'tsconfig.json'),
      JSON.stringify({
        compilerOptions: { module: 'ESNext', moduleResolution: 'bundler', paths: { '@shared/*': ['./shared/*'] } },
      }),
    )
    const args = [
      join(process.cwd(), 'node_modules/dependency-cruiser/bin/dependency-cruise.mjs'),
      'miniprogram',
      'shared',
      'cloudfunctions',
      '--config',
      join(process.cwd(), 'config/arrows.cjs'),
      '--output-type',
      'json',
    ]
    const { stdout } = spawnSync(process.execPath, args, { cwd: ROOT, encoding: 'utf8', maxBuffer: 1e8 })
    const report: { summary: { violations: { rule: { name: string }; from: string }[] } } = JSON.parse(stdout)
    broken = new Set(report.summary.violations.map(({ rule, from }) => `${rule.name} ${from}`))
  })
  afterAll(() => rmSync(ROOT, { recursive: true, force: true }))

  test.each(planted)('$rule stops $file', ({ rule, file }) => {
    expect([...broken].filter((entry) => entry.startsWith(`${rule} `))).toContain(`${rule} ${file}`)
  })
})
