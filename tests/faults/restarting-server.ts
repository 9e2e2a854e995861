import { spawnServer, untilReady, type ServerProcess } from './server-process'

/** A server that is killed in the middle of things and started again on the same data. */
export interface RestartingServer {
  /** Where it answers now. Waits while it is down. */
  base(): Promise<string>
  /** `kill -9`, then a new process on the same data. Crashes asked for at once happen one after another. */
  crash(): Promise<void>
  /** Ends it as an operator does. @returns its exit code and what it said on stderr */
  stop(): Promise<{ code: number | null; said: string }>
}

export async function startRestartingServer(folder: string, env: Record<string, string>): Promise<RestartingServer> {
  const start = async (): Promise<ServerProcess> => {
    const server = await spawnServer(folder, env)
    await untilReady(server).catch((error: unknown) => {
      server.child.kill('SIGKILL')
      throw error
    })
    return server
  }
  let running = start()
  await running
  return {
    base: async () => (await running).base,
    crash: async () => {
      running = running.then(async ({ child, ended }) => {
        child.kill('SIGKILL')
        await ended
        return start()
      })
      await running
    },
    stop: async () => {
      const server = await running
      await server.stop()
      return server.ended
    },
  }
}
