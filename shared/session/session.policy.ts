import { anySession, memberOnly, publicOn } from '../kernel/policy'

export const mayOpenDemo = publicOn('the demo company invites everybody to be one of its people')
export const mayOpenWechat = publicOn('a customer signs in with a WeChat login code')
export const mayOpenWecom = publicOn('staff sign in with a WeCom login code')
export const maySendCode = publicOn('staff in a browser ask for a code before they have a session')
export const mayOpenByCode = publicOn('staff in a browser sign in with that code')
export const maySendPhoneCode = memberOnly
export const mayVerifyPhone = memberOnly
export const mayReadMe = anySession
export const mayClose = anySession
