import type { Clock } from '../_kernel/clock'
import type { Engine } from '../_kernel/engine'
import { createMemoryTokenStore } from '../_kernel/platform-token-store'
import type { Ports } from '../_kernel/ports'
import { openFolderStore, type FolderStore } from '../file/folder-store'
import type { FileStore } from '../file/file.ports'
import type { HearConsents } from '../message/message.ports'
import { createSubscribeClient } from '../message/subscribe-client'
import { createWechatCaller } from '../session/wechat-caller'
import { createSmsTrial } from '../message/check-sms'
import { createWecomTrial } from '../message/check-wecom'
import { createWechatClient } from '../session/wechat-client'
import type { GatewayConfig } from './config'
import { maySeeAttached } from './attached'
import { openSmsAccounts } from './sms-bindings'
import { openWordsCheck } from './words-check'
import { openWecomApps } from './wecom-apps'

export interface Platforms {
  wecomUrl: string
  wechatUrl: string
  smsUrl: string
  wechat: { appId: string; secret: string } | null
  hearConsents: HearConsents | null
}

/** The real addresses; the demo puts local stand-ins in their place. */
export const realPlatforms = (config: GatewayConfig): Platforms => ({
  wecomUrl: 'https://qyapi.weixin.qq.com',
  wechatUrl: 'https://api.weixin.qq.com',
  smsUrl: 'https://sms.tencentcloudapi.com',
  wechat: config.wechat,
  hearConsents: null,
})

async function openFiles(config: GatewayConfig): Promise<{ files: FileStore; folder: FolderStore | null }> {
  if (config.cloudbase === null) {
    const folder = openFolderStore(config.filesFolder, config.secretKey)
    return { files: folder, folder }
  }
  // A megabyte of SDK that only production needs.
  const { openCloudbaseStore } = await import('../file/cloudbase-store')
  return { files: openCloudbaseStore(config.cloudbase), folder: null }
}

const sleep = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms))

/** The one mini-program, with one token for logins, codes and messages. */
function openWechat({ wechat, wechatUrl: baseUrl }: Platforms, clock: Clock): Pick<Ports, 'wechat' | 'subscribe'> {
  if (wechat === null) return { wechat: null, subscribe: null }
  const config = {
    ...wechat,
    baseUrl,
    edition: 'release' as const,
    tokens: createMemoryTokenStore(),
    now: () => clock.now(),
    sleep,
    random: Math.random,
  }
  const caller = createWechatCaller(config)
  return { wechat: createWechatClient(config, caller), subscribe: createSubscribeClient(caller, 'formal') }
}

interface Parts {
  config: GatewayConfig
  engine: Engine
  clock: Clock
  platforms: Platforms
}

/** Opens the outside world for this process. `folder` is set where we serve the files ourselves. */
export async function openPorts({
  config,
  engine,
  clock,
  platforms,
}: Parts): Promise<{ ports: Ports; folder: FolderStore | null }> {
  const appOf = openWecomApps({ engine, clock, secretKey: config.secretKey, baseUrl: platforms.wecomUrl })
  const weixin = openWechat(platforms, clock)
  const smsOf = openSmsAccounts({ engine, secretKey: config.secretKey, baseUrl: platforms.smsUrl })
  const { files, folder } = await openFiles(config)
  const ports: Ports = {
    mode: config.mode,
    secretKey: config.secretKey,
    files,
    maySeeAttached,
    ...weixin,
    // Real people write only in production; the demo's words are its own.
    checkWords: config.mode === 'production' && weixin.wechat ? openWordsCheck(engine, weixin.wechat) : null,
    hearConsents: platforms.hearConsents,
    smsOf,
    hasSms: async (tenantId) => (await smsOf(tenantId)) !== null,
    wecomOf: async (tenantId) => (await appOf(tenantId))?.client ?? null,
    tryWecom: createWecomTrial({ baseUrl: platforms.wecomUrl }),
    trySms: createSmsTrial({ baseUrl: platforms.smsUrl, now: () => clock.now() }),
    wecomLoginOf: async (tenantId) => (await appOf(tenantId))?.login ?? null,
    pageLink: (page) => `${config.publicUrl}${page}`,
  }
  return { ports, folder }
}
