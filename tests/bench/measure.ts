import type pg from 'pg'
import type { ServerProcess } from '../faults/server-process'
import type { Operation } from './operations'
import { callOver, inScope, median, timeCalls } from './timing'

const ROUNDS = 5
const CALLS_PER_ROUND = { 1: 60, 16: 240 }
/** Until the compiler has seen the code often enough: the bars speak of a server that has been up for a while. */
const WARM_UP_CALLS = 1_000

export interface Measured {
  ratio: number
  oursMs: number
  floorMs: number
  /** Of the server, per call, with what follows the call in the outbox. */
  cpuMs: number
  /** Of this process while it sends the floor's statements: what talking to the database costs on this machine. */
  floorCpuMs: number
}

const ownCpuMs = (): number => {
  const { user, system } = process.cpuUsage()
  return (user + system) / 1000
}

export interface Ground {
  server: ServerProcess
  clients: pg.Client[]
  tenantId: string
  /** Counts on over all rounds, so that no submission is sent twice. */
  nextNth: () => number
}

/** Ours and the floor in turn within one run, the median of five rounds' ratios: both meet the same busy machine. */
export async function measure(ground: Ground, operation: Operation, callers: 1 | 16): Promise<Measured> {
  const { server, clients, tenantId, nextNth } = ground
  const calls = CALLS_PER_ROUND[callers]
  const ours = (times = calls) => timeCalls(callers, times, () => callOver(server.base, operation.body(nextNth())))
  const floor = (times = calls) =>
    timeCalls(callers, times, async (who) => {
      const client = clients[who]
      if (client) await inScope(client, tenantId, () => operation.floor(client, nextNth()))
    })
  await ours(WARM_UP_CALLS)
  await floor(WARM_UP_CALLS)
  const rounds: { ours: number; floor: number; cpu: number; floorCpu: number }[] = []
  for (let round = 0; round < ROUNDS; round += 1) {
    const cpuBefore = server.cpuMs()
    const oursMs = median(await ours())
    const cpu = (server.cpuMs() - cpuBefore) / calls
    const floorCpuBefore = ownCpuMs()
    const floorMs = median(await floor())
    rounds.push({ ours: oursMs, floor: floorMs, cpu, floorCpu: (ownCpuMs() - floorCpuBefore) / calls })
  }
  return {
    ratio: median(rounds.map((round) => round.ours / round.floor)),
    oursMs: median(rounds.map((round) => round.ours)),
    floorMs: median(rounds.map((round) => round.floor)),
    cpuMs: median(rounds.map((round) => round.cpu)),
    floorCpuMs: median(rounds.map((round) => round.floorCpu)),
  }
}

/** Submit in two companies in turn: how much slower a hundred times as many customers make it. */
export async function compareSubmit(base: string, small: Operation, large: Operation, nextNth: () => number) {
  const time = async (operation: Operation) =>
    median(await timeCalls(1, CALLS_PER_ROUND[1], () => callOver(base, operation.body(nextNth()))))
  await time(small)
  await time(large)
  const rounds: { small: number; large: number }[] = []
  for (let round = 0; round < ROUNDS; round += 1) rounds.push({ small: await time(small), large: await time(large) })
  return {
    ratio: median(rounds.map((round) => round.large / round.small)),
    smallMs: median(rounds.map((round) => round.small)),
    largeMs: median(rounds.map((round) => round.large)),
  }
}
