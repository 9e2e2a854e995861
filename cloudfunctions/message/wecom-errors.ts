/** Why the platform refused, in words for the person who can do something about it. */
export interface WecomFailure {
  code: string
  /** One Chinese sentence for the ledger and the settings page. */
  reason: string
  isRetryable: boolean
  /** Only an administrator can put it right: alert, do not retry. */
  needsAdmin: boolean
}

const config = (reason: string): Omit<WecomFailure, 'code'> => ({ reason, isRetryable: false, needsAdmin: true })
const data = (reason: string): Omit<WecomFailure, 'code'> => ({ reason, isRetryable: false, needsAdmin: false })
const later = (reason: string): Omit<WecomFailure, 'code'> => ({ reason, isRetryable: true, needsAdmin: false })

const UNREACHABLE_MEMBER = data('这位员工不在企业微信应用的可见范围内，或账号已停用')

/** Meanings from WeCom's list of return codes (path/90313, read 2026). */
const BY_ERRCODE: Readonly<Record<number, Omit<WecomFailure, 'code'>>> = {
  [-1]: later('企业微信系统繁忙，稍后会自动重试'),
  40001: config('企业微信应用的 Secret 不正确，请管理员在设置中核对'),
  40008: data('企业微信不支持这种消息'),
  40013: config('企业 ID 不正确，请管理员在设置中核对'),
  40014: later('企业微信凭证失效，稍后会自动重试'),
  40056: config('应用 AgentId 不正确，请管理员在设置中核对'),
  40058: data('消息内容不符合企业微信的要求'),
  40091: config('企业微信应用的 Secret 不正确，请管理员在设置中核对'),
  41002: config('还没有填写企业 ID，请管理员在设置中填写'),
  41004: config('还没有填写企业微信应用的 Secret，请管理员在设置中填写'),
  42001: later('企业微信凭证过期，稍后会自动重试'),
  43012: config('企业微信应用还没有设置接收消息的地址'),
  44004: data('消息内容为空'),
  45002: data('消息内容太长'),
  45009: later('企业微信调用次数达到上限，稍后会自动重试'),
  45033: later('企业微信同时处理的请求太多，稍后会自动重试'),
  46004: UNREACHABLE_MEMBER,
  48002: config('企业微信应用没有发送消息的权限'),
  50003: config('企业微信应用已被停用，请管理员在企业微信后台启用'),
  60011: UNREACHABLE_MEMBER,
  60020: config('服务器地址不在企业微信的可信 IP 名单里，请管理员添加'),
  60111: UNREACHABLE_MEMBER,
  81013: UNREACHABLE_MEMBER,
  82001: data('没有指定接收消息的员工'),
  301002: config('AgentId 与 Secret 不属于同一个应用，请管理员在设置中核对'),
}

/** What an errcode means to us; an unlisted one is a definite failure that a retry would only repeat. */
export const describeWecomErrcode = (errcode: number): WecomFailure => ({
  code: `WECOM_${errcode}`,
  ...(BY_ERRCODE[errcode] ?? data(`企业微信没有接受这条消息（错误码 ${errcode}）`)),
})

/** Failures found on our side of the wire, or told per recipient instead of by errcode. */
export const WECOM_FAILURE = {
  badUserid: { code: 'BAD_USERID', ...data('企业微信账号的格式不正确') },
  badMessage: { code: 'BAD_MESSAGE', ...data('消息缺少标题、内容或有效的链接') },
  unreachableMember: { code: 'MEMBER_UNREACHABLE', ...UNREACHABLE_MEMBER },
  unlicensed: { code: 'MEMBER_UNLICENSED', ...config('这位员工没有企业微信接口许可，请管理员在企业微信后台分配') },
  overLimit: { code: 'MEMBER_LIMIT', ...later('短时间内发给这位员工的消息太多，稍后会自动重试') },
  unreachablePlatform: { code: 'PLATFORM_UNREACHABLE', ...later('暂时连不上企业微信，稍后会自动重试') },
  wrongAddress: { code: 'PLATFORM_ADDRESS', ...config('企业微信接口地址不正确，请管理员核对部署配置') },
} satisfies Record<string, WecomFailure>
