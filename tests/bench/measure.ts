import type pg from 'pg'
import type { ServerProcess } from '../faults/server-process'
import type { Operation } from './operations'
import { callOver, inScope, median, timeCalls } from './timing'

const ROUNDS = 5
const CALLS_PER_ROUND = { 1: 60, 16: 240 }

export interface Measured {
  ratio: number
  oursMs: number
  floorMs: number
  cpuMs: number
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
  const ours = () => timeCalls(callers, calls, () => callOver(server.base, operation.body(nextNth())))
  const floor = () =>
    timeCalls(callers, calls, async (who) => {
      const client = clients[who]
      if (client) await inScope(client, tenantId, () => operation.floor(client, nextNth()))
    })
  await ours()
  await floor()
  const rounds: { ours: number; floor: number; cpu: number }[] = []
  for (let round = 0; round < ROUNDS; round += 1) {
    const cpuBefore = server.cpuMs()
    const oursMs = median(await ours())
    const cpu = (server.cpuMs() - cpuBefore) / calls
    rounds.push({ ours: oursMs, floor: median(await floor()), cpu })
  }
  return {
    ratio: median(rounds.map((round) => round.ours / round.floor)),
    oursMs: median(rounds.map((round) => round.ours)),
    floorMs: median(rounds.map((round) => round.floor)),
    cpuMs: median(rounds.map((round) => round.cpu)),
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
