import { sql } from 'kysely'
import type { TenantId } from '@shared/kernel/ids'
import type { DemoClock } from '../_kernel/demo-clock'
import type { Engine } from '../_kernel/engine'
import type { Log } from '../_kernel/log'
import { seal } from '../_kernel/seal'
import { ownerTransaction, withTenant } from '../_kernel/transaction'
import { createWechatStandin } from '../_standins/wechat-standin'
import { saveWecomApp } from '../message/wecom-app.repository'
import type { GatewayConfig } from './config'
import { openDemoReach, SUBSCRIBE_TEMPLATES } from './demo-reach'
import { openDemoWecom } from './demo-wecom'
import type { Platforms } from './open-ports'
import { buildDemo, DEMO_TENANT } from '../../config/demo/build-demo'

const CORP_ID = 'wwdemo0000000000'
const AGENT_ID = 1000002
const APP_SECRET = 'demo-app-secret-that-opens-only-the-stand-in'
const WECHAT = { appId: 'wxdemo0000000000', secret: 'demo-mini-program-secret' }
/** The page a channel's printed code opens. */
const CODE_PAGES = ['features/lead/pages/form/index']

/** The demo never touches a database where a real company lives. @throws naming what to do instead */
async function refuseForeignTenants(engine: Engine): Promise<void> {
  const rows = await ownerTransaction(engine, (tx) =>
    sql<{ mode: string }>`select mode from list_tenant_modes()`.execute(tx),
  )
  if (rows.rows.some((row) => row.mode !== 'demo')) {
    throw new Error('这个数据库里有正式企业，演示模式不会在这里启动；请设置 GUIKE_MODE=production，或换一个空数据库')
  }
}

async function restoreClock(engine: Engine, clock: DemoClock): Promise<void> {
  const rows = await ownerTransaction(engine, (tx) =>
    sql<{ offset_ms: number }>`select offset_ms from demo_clock`.execute(tx),
  )
  clock.setOffset(rows.rows[0]?.offset_ms ?? 0)
}

async function bindWecom(
  engine: Engine,
  { secretKey }: GatewayConfig,
  now: string,
): Promise<{ userid: string; name: string }[]> {
  return withTenant(engine, DEMO_TENANT, async (tx) => {
    await saveWecomApp(tx, DEMO_TENANT, {
      corpId: CORP_ID,
      agentId: AGENT_ID,
      secretCipher: seal(secretKey, APP_SECRET),
      now,
    })
    const staff = await tx
      .selectFrom('staff')
      .select(['wecom_userid', 'name'])
      .where('tenant_id', '=', DEMO_TENANT)
      .execute()
    return staff.flatMap(({ wecom_userid: userid, name }) => (userid === null ? [] : [{ userid, name }]))
  })
}

export interface Demo {
  tenantId: TenantId
  platforms: Platforms
  /** The house is open at this address: the local SMS platform posts its reports there. */
  listensAt(url: string): void
  close(): Promise<void>
}

interface Parts {
  engine: Engine
  clock: DemoClock
  config: GatewayConfig
  log: Log
}

/** Builds the demo company when it is missing or stale, and starts the local WeCom and WeChat it talks to. */
export async function openDemo({ engine, clock, config, log }: Parts): Promise<Demo> {
  await refuseForeignTenants(engine)
  await restoreClock(engine, clock)
  await buildDemo({ engine, clock, log })
  const settings = { now: () => clock.now(), random: Math.random }
  const wechat = createWechatStandin(settings)
  const members = await bindWecom(engine, config, clock.now())
  const corp = { corpId: CORP_ID, agents: [{ agentId: AGENT_ID, name: '归客', secret: APP_SECRET }], members }
  wechat.control.defineApp({ ...WECHAT, pages: CODE_PAGES, templates: SUBSCRIBE_TEMPLATES })
  const reach = await openDemoReach({ engine, clock, secretKey: config.secretKey, wechat: wechat.control })
  const wecomAt = await openDemoWecom({ outsideUrl: config.demoWecomUrl, settings, corp })
  const wechatAt = await wechat.listen()
  return {
    tenantId: DEMO_TENANT,
    platforms: {
      wecomUrl: wecomAt.url,
      wechatUrl: wechatAt.url,
      smsUrl: reach.smsUrl,
      wechat: WECHAT,
      hearConsents: reach.hearConsents,
    },
    listensAt: reach.listensAt,
    close: async () => {
      await Promise.all([wecomAt.close(), wechatAt.close(), reach.close()])
    },
  }
}
