import {
  cancelJob,
  findJob,
  resumeJob,
  runSlice,
  startJob,
  type JobKind,
  type JobSlice,
} from '../../cloudfunctions/_kernel/job'
import { numberIn } from '../../cloudfunctions/_kernel/json-object'
import { engineKinds } from '../support/test-engines'
import { openTestHouse, type TestHouse } from '../support/test-house'
import { within } from '../customer/make-customer'

describe.each(engineKinds)('long work in slices on %s', (kind) => {
  let t: TestHouse
  let queued: JobSlice[]
  let worked: number[]
  const counting: JobKind = { kind: 'test.count', queue: (_, slice) => queued.push(slice) }
  const start = () => within(t, t.a.tenantId, (at) => startJob(at, counting, 6))
  /** Counts to six, two at a time, and notes where each slice began. */
  const run = (slice: JobSlice) =>
    within(t, t.a.tenantId, (at) =>
      runSlice(at, {
        kind: counting,
        slice,
        work: async (progress) => {
          const from = numberIn(progress, 'counted')
          worked.push(from)
          return { done: 2, progress: { counted: from + 2 }, isFinished: from + 2 >= 6 }
        },
      }),
    )
  const read = (jobId: string) => within(t, t.a.tenantId, ({ tx, tenantId }) => findJob(tx, tenantId, jobId))
  const runAll = async () => {
    for (let next = queued.shift(); next !== undefined; next = queued.shift()) await run(next)
  }

  beforeAll(async () => {
    t = await openTestHouse(kind, [])
  })
  beforeEach(() => {
    queued = []
    worked = []
  })
  afterAll(() => t.close())

  test('each slice begins where the last one ended, and the job says how far it is', async () => {
    const jobId = await start()
    await run(queued.shift() ?? { jobId, from: -1 })
    expect(await read(jobId)).toMatchObject({ state: 'running', done: 2, total: 6, progress: { counted: 2 } })
    await runAll()
    expect(worked).toEqual([0, 2, 4])
    expect(await read(jobId)).toMatchObject({ state: 'done', done: 6 })
  })

  test('the same slice delivered twice is done once', async () => {
    const jobId = await start()
    const [first] = queued
    await run(first ?? { jobId, from: -1 })
    await run(first ?? { jobId, from: -1 })
    expect(worked).toEqual([0])
  })

  test('a slice left over from before a cancel does not run beside the resumed work', async () => {
    const jobId = await start()
    await run(queued.shift() ?? { jobId, from: -1 })
    await within(t, t.a.tenantId, (at) => cancelJob(at, jobId))
    await runAll()
    expect(worked).toEqual([0])
    const leftOver = { jobId, from: 2 }
    await within(t, t.a.tenantId, (at) => resumeJob(at, counting, jobId))
    await runAll()
    await run(leftOver)
    expect(worked).toEqual([0, 2, 4])
  })

  test('a slice that fails leaves the job where it was', async () => {
    const jobId = await start()
    const failing = within(t, t.a.tenantId, (at) =>
      runSlice(at, { kind: counting, slice: { jobId, from: 0 }, work: () => Promise.reject(new Error('lost')) }),
    )
    await expect(failing).rejects.toThrow('lost')
    expect(await read(jobId)).toMatchObject({ state: 'running', done: 0, progress: {} })
  })

  test('another company neither sees, stops nor resumes a job', async () => {
    const jobId = await start()
    const asB = await within(t, t.b.tenantId, async (at) => [
      await findJob(at.tx, at.tenantId, jobId),
      await cancelJob(at, jobId),
      await resumeJob(at, counting, jobId),
    ])
    expect(asB).toEqual([null, false, false])
  })
})
