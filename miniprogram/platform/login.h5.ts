import type { LoginProof } from './platform.types'

export const isWecom = (): boolean => /wxwork/i.test(navigator.userAgent)

/** A browser has no login code. */
export const proveLogin = async (): Promise<LoginProof | null> => null
