import { createHash } from 'node:crypto'
import * as z from 'zod'

const environment = z.object({
  PORT: z.coerce.number().int().min(0).max(65_535).default(4600),
  DATABASE_URL: z.string().optional(),
  GUIKE_DATA: z.string().default('.guike/data'),
  GUIKE_MODE: z.enum(['demo', 'production']).optional(),
  GUIKE_LIMITS: z.enum(['on', 'off']).default('on'),
  GUIKE_SECRET: z.string().min(16).optional(),
  GUIKE_POOL: z.coerce.number().int().min(1).max(50).default(10),
  GUIKE_WEB: z.string().default('dist/h5'),
  GUIKE_FILES: z.string().default('.guike/files'),
  WECHAT_APPID: z.string().optional(),
  WECHAT_SECRET: z.string().optional(),
  CLOUDBASE_ENV: z.string().optional(),
  TENCENTCLOUD_SECRETID: z.string().optional(),
  TENCENTCLOUD_SECRETKEY: z.string().optional(),
  GUIKE_URL: z.url().optional(),
  GUIKE_WECOM_URL: z.url().optional(),
  GUIKE_PROXY: z.enum(['on', 'off']).default('off'),
})

export interface GatewayConfig {
  port: number
  databaseUrl: string | null
  dataFolder: string
  mode: 'demo' | 'production'
  hasLimits: boolean
  secretKey: Buffer
  poolSize: number
  webFolder: string
  filesFolder: string
  wechat: { appId: string; secret: string } | null
  cloudbase: { env: string; secretId: string; secretKey: string } | null
  /** Where phones reach this server; links in messages begin with it. */
  publicUrl: string
  isBehindProxy: boolean
  /** A WeCom stand-in outside this process, for tests that kill it; null outside the demo. */
  demoWecomUrl: string | null
}

function cloudbaseOf({
  CLOUDBASE_ENV: env,
  TENCENTCLOUD_SECRETID: secretId,
  TENCENTCLOUD_SECRETKEY: secretKey,
}: z.infer<typeof environment>) {
  if (!env) return null
  if (!secretId || !secretKey)
    throw new Error('设置了 CLOUDBASE_ENV，还需要 TENCENTCLOUD_SECRETID 和 TENCENTCLOUD_SECRETKEY')
  return { env, secretId, secretKey }
}

/** Reads the environment once. @throws a sentence for the person who starts the server when a setting is missing or contradicts */
export function readConfig(env: Record<string, string | undefined>): GatewayConfig {
  const parsed = environment.parse(env)
  const mode = parsed.GUIKE_MODE ?? (parsed.DATABASE_URL ? 'production' : 'demo')
  if (mode === 'production' && !parsed.GUIKE_SECRET)
    throw new Error('正式环境需要设置 GUIKE_SECRET（至少 16 个字符的随机文字）')
  if (mode === 'production' && parsed.GUIKE_LIMITS === 'off') throw new Error('GUIKE_LIMITS=off 只能用于演示环境')
  if (mode === 'production' && parsed.GUIKE_WECOM_URL) throw new Error('GUIKE_WECOM_URL 只能用于演示环境')
  const { WECHAT_APPID: appId, WECHAT_SECRET: secret } = parsed
  return {
    port: parsed.PORT,
    databaseUrl: parsed.DATABASE_URL ?? null,
    dataFolder: parsed.GUIKE_DATA,
    mode,
    hasLimits: parsed.GUIKE_LIMITS === 'on',
    secretKey: createHash('sha256')
      .update(parsed.GUIKE_SECRET ?? 'guike-demo-only')
      .digest(),
    poolSize: parsed.GUIKE_POOL,
    webFolder: parsed.GUIKE_WEB,
    filesFolder: parsed.GUIKE_FILES,
    wechat: appId && secret ? { appId, secret } : null,
    cloudbase: cloudbaseOf(parsed),
    publicUrl: (parsed.GUIKE_URL ?? `http://localhost:${parsed.PORT}`).replace(/\/$/, ''),
    isBehindProxy: parsed.GUIKE_PROXY === 'on',
    demoWecomUrl: parsed.GUIKE_WECOM_URL ?? null,
  }
}
