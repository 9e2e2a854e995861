import { anySession } from '../kernel/policy'

export const mayOpenUpload = anySession
export const mayConfirm = anySession
export const mayLink = anySession
