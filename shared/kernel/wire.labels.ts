import type { BoundaryCode } from './wire'

export const boundaryLabels: Record<BoundaryCode, string> = {
  INVALID_INPUT: '有几处需要改一下，请看标出来的地方',
  SIGN_IN: '登录已过期，请重新进入',
  NOT_ALLOWED: '您的角色不能做这件事，请找主管或老板',
  NOT_FOUND: '没有找到，可能已被删除或不归您负责',
  REQUEST_ID_REUSED: '这次提交和上一次内容不同，请重新打开页面再提交',
  TOO_MANY: '操作太频繁了，请稍等一会儿再试',
  UNKNOWN_PROCEDURE: '没有这个操作，请更新到最新版本',
  FAULT: '系统出了点问题，内容没有丢，请稍后再试',
}
