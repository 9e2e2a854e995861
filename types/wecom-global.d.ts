/** What WeCom (企业微信) adds to the mini-program global; absent in WeChat and in miniprogram-api-typings. */
declare namespace WeCom {
  interface Callbacks<Result> {
    success?: (result: Result & { errMsg: string }) => void
    fail?: (error: { errMsg: string }) => void
  }
  interface Qy {
    login(options: Callbacks<{ code: string }>): void
  }
}

declare const wx: { qy?: WeCom.Qy } | undefined
