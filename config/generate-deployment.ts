import { functions, type FunctionSetting } from './functions'
import { writeOrCheck } from './write-or-check'

/** Writes `cloudbaserc.json` and `project.config.json` from the one table of functions; CI checks them for drift. */
const fromEnv = (name: string): string => `{{env.${name}}}`

/** Deploying replaces the whole set of variables, so every one is named here. */
const VARIABLES = [
  'DATABASE_URL',
  'GUIKE_SECRET',
  'GUIKE_URL',
  'WECHAT_APPID',
  'WECHAT_SECRET',
  'CLOUDBASE_ENV',
  'TENCENTCLOUD_SECRETID',
  'TENCENTCLOUD_SECRETKEY',
]

const functionEntry = (setting: FunctionSetting) => ({
  name: setting.name,
  type: setting.type,
  runtime: 'Nodejs20.19',
  ...(setting.type === 'Event' ? { handler: 'index.main' } : {}),
  timeout: setting.timeoutSeconds,
  memorySize: setting.memoryMb,
  installDependency: false,
  envVariables: {
    GUIKE_MODE: 'production',
    TZ: 'Asia/Shanghai',
    ...(setting.type === 'HTTP' ? { PORT: '9000', GUIKE_PROXY: 'on' } : {}),
    ...Object.fromEntries(VARIABLES.map((name) => [name, fromEnv(name)])),
  },
  ...(setting.needsDatabase ? { vpc: { vpcId: fromEnv('VPC_ID'), subnetId: fromEnv('SUBNET_ID') } } : {}),
  ...(setting.cron ? { triggers: [{ name: setting.name, type: 'timer', config: setting.cron }] } : {}),
})

const cloudbaserc = {
  version: '2.0',
  envId: fromEnv('CLOUDBASE_ENV'),
  functionRoot: './dist/functions',
  functions: functions.map(functionEntry),
}

const projectConfig = {
  miniprogramRoot: 'dist/weapp/',
  projectname: 'guike',
  description: '归客：小公司的客户关系系统',
  appid: 'touristappid',
  compileType: 'miniprogram',
  setting: {
    urlCheck: true,
    es6: false,
    enhance: false,
    postcss: false,
    minified: false,
    babelSetting: { ignore: [], disablePlugins: [], outputPath: '' },
  },
}

const json = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`

async function main(): Promise<void> {
  await writeOrCheck('cloudbaserc.json', json(cloudbaserc))
  await writeOrCheck('project.config.json', json(projectConfig))
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`)
  process.exitCode = 1
})
