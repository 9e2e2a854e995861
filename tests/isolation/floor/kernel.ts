import '../../../cloudfunctions/followup/followup.events'
import * as job from '../../../cloudfunctions/_kernel/job'
import * as replay from '../../../cloudfunctions/_kernel/replay'
import * as sessionActor from '../../../cloudfunctions/_kernel/session-actor'
import type { Attempt, AttemptsOf } from './foreign'

const kind = { kind: 'test', queue: () => undefined }

const jobs: AttemptsOf<typeof job> = {
  findJob: (at, b) => job.findJob(at.tx, at.tenantId, b.jobId),
  startJob: (at) => job.startJob(at, kind, 9),
  runSlice: (at, b) => {
    const work = async () => ({ done: 1, progress: {}, isFinished: true })
    return job.runSlice(at, { kind, slice: { jobId: b.jobId, from: 0 }, work })
  },
  cancelJob: (at, b) => job.cancelJob(at, b.jobId),
  resumeJob: (at, b) => job.resumeJob(at, kind, b.stoppedJobId),
}

const replays: AttemptsOf<typeof replay> = {
  hashInput: null,
  claimRequest: ({ tx, tenantId, now }, b) => {
    const actor = { kind: 'member', tenantId, memberId: b.memberId, unionid: null, customerId: null } as const
    const key = { actor, procedure: 'test.verb', requestId: b.requestId, inputHash: 'hash-of-input' }
    return replay.claimRequest(tx, key, now)
  },
}

const actors: AttemptsOf<typeof sessionActor> = {
  hashToken: null,
  readToken: null,
  loadActor: ({ tx, tenantId, now }, b) => sessionActor.loadActor(tx, { tenantId, secret: b.sessionSecret }, now),
  // Before any company is known a door answers everybody who holds its key: that is what a door is for.
  findDoor: null,
}

const aftermaths: { Aftermath: Attempt } = {
  Aftermath: (at, b) => {
    at.after.append('followup.wake', { itemId: b.itemId })
    at.after.audit({ action: 'test', subjectId: b.customerId })
    return at.after.write(at.tx, at.tenantId, null)
  },
}

export const kernelAttempts = {
  '_kernel/aftermath': aftermaths,
  '_kernel/job': jobs,
  '_kernel/replay': replays,
  '_kernel/session-actor': actors,
}
