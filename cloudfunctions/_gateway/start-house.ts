import type { AddressInfo } from 'node:net'
import type { Server } from 'node:http'
import { systemClock } from '../_kernel/clock'
import { DemoClock } from '../_kernel/demo-clock'
import type { House } from '../_kernel/house'
import { logToStdout, type Log } from '../_kernel/log'
import { newIdFrom } from '../_kernel/new-id'
import { handlersOf } from '../_kernel/outbox'
import { migrate } from '../migrate/migrate'
import type { GatewayConfig } from './config'
import { demoRoutes } from './demo-routes'
import { fileRoutes } from './file-routes'
import { functionRoutes } from './function-routes'
import { createGateway } from './http-server'
import { intakeRoutes } from './intake-routes'
import { openEngine } from './open-engine'
import { openapiRoute } from './openapi-route'
import { openPorts, realPlatforms } from './open-ports'
import { smsCallbackRoutes } from './sms-callback-routes'
import { startOutboxLoop, type OutboxLoop } from './outbox-loop'
import { createLimits } from './rate-limit'
import type { Route } from './route'
import { healthRoute } from './health-route'
import { stageRoute } from './stage-route'
import { webRoutes } from './web-routes'
import { words } from './words'

export interface Running {
  port: number
  /** Takes no new call, finishes those begun, and closes the database: nothing acknowledged is lost. */
  stop(): Promise<void>
}

const listen = (server: Server, port: number): Promise<number> =>
  new Promise((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, () => resolve((server.address() as AddressInfo).port))
  })

/** Opens the whole house for one process: database, migrations, demo, outbox, HTTP. */
export async function startHouse(config: GatewayConfig, migrations: string, log: Log = logToStdout): Promise<Running> {
  const engine = await openEngine(config, (reason) => {
    log('database dead', { fault: reason })
    process.exit(1)
  })
  await migrate(engine, migrations, { allowBreaking: config.databaseUrl === null })
  const demoClock = config.mode === 'demo' ? new DemoClock(0) : null
  const clock = demoClock ?? systemClock
  // The demo company and the stand-ins are a file of their own, which production never loads.
  const demo = demoClock && (await (await import('./demo')).openDemo({ engine, clock: demoClock, config, log }))
  const { ports, folder } = await openPorts({
    config,
    engine,
    clock,
    platforms: demo?.platforms ?? realPlatforms(config),
  })
  let loop: OutboxLoop | null = null
  const house: House = { engine, clock, ports, log, newId: newIdFrom(clock), nudge: () => loop?.nudge() }
  const running = startOutboxLoop(house, handlersOf(words))
  loop = running
  const limits = config.hasLimits ? createLimits(Date.now) : null
  const routes: Route[] = [
    healthRoute(house),
    functionRoutes(house, words, limits),
    intakeRoutes(house, limits?.intake ?? null),
    smsCallbackRoutes(house),
    ...(folder ? [fileRoutes(folder, clock)] : []),
    openapiRoute(),
    ...(demoClock ? [demoRoutes(house, demoClock, running), stageRoute()] : []),
    webRoutes(config.webFolder),
  ]
  const server = createGateway(house, routes, { isBehindProxy: config.isBehindProxy })
  const port = await listen(server, config.port)
  demo?.listensAt(`http://127.0.0.1:${port}`)
  return { port, stop: () => stopHouse({ server, loop: running, house, demo }) }
}

interface Parts {
  server: Server
  loop: OutboxLoop
  house: House
  demo: { close(): Promise<void> } | null
}

/** Open keep-alive connections would hold the server for minutes; idle ones are closed at once. */
async function stopHouse({ server, loop, house, demo }: Parts): Promise<void> {
  const closed = new Promise<void>((resolve) => server.close(() => resolve()))
  server.closeIdleConnections()
  await closed
  await loop.stop()
  await demo?.close()
  await house.engine.close()
}
