/** The parts of app.json that the host obeys. */
export interface AppConfig {
  pages: string[]
  subPackages?: { root: string; pages: string[] }[]
  window?: Record<string, string>
  tabBar?: {
    color: string
    selectedColor: string
    backgroundColor: string
    list: { pagePath: string; text: string; iconPath: string; selectedIconPath: string }[]
  }
}

/** dist/weapp, read and translated for a browser. */
export interface WeappPackage {
  app: AppConfig
  /** page.json and component.json by path without suffix. */
  configs: Record<string, Record<string, unknown>>
  /** .js sources by path without suffix. */
  scripts: Record<string, string>
  /** Style sheets by path without suffix, imports inlined. */
  styles: Record<string, string>
  /** An expression that makes the compiled templates, by path without suffix. */
  templates: string
  /** theme.json. */
  themes: Record<string, Record<string, string>>
}

/** How the phone is and what opened the mini-program. */
export interface Launch {
  path: string
  query: Record<string, string>
  /** WeChat's number for the way in: 1001 the list, 1047 a scanned code, 1007 a shared card. */
  scene: number
  theme: 'light' | 'dark'
  /** Inside WeCom instead of WeChat. */
  isWecom: boolean
}

/** What the page asks the outside: Node answers through Playwright. */
export type Outside =
  | {
      kind: 'request'
      url: string
      method: string
      header: Record<string, string>
      body: string | null
      timeoutMs: number
    }
  | { kind: 'upload'; url: string; path: string; name: string; fields: Record<string, string> }
  | { kind: 'login'; way: 'wechat' | 'wecom' }
  | { kind: 'photos'; count: number }
  | { kind: 'scan' }

export interface HttpReply {
  status: number
  body: string
  header: Record<string, string>
}

export interface HostWindow extends Window {
  __weapp: WeappPackage
  __launch: Launch
  /** Answers with JSON; an error's text becomes WeChat's errMsg. */
  __outside: (question: string) => Promise<string>
  __errors: string[]
  __calls: [api: string, options: unknown][]
  __setData: [page: string, bytes: number][]
  __driver: Driver
}

/** What the test drives besides fingers. */
export interface Driver {
  pagePath: () => string
  pagesDeep: () => number
  text: () => string
  /** Opens a page on top of the others. */
  open: (url: string) => void
  pullDown: () => Promise<void>
  reachBottom: () => void
  setOnline: (isOnline: boolean) => void
  setTheme: (theme: 'light' | 'dark') => void
  hide: () => void
  show: (launch?: Partial<Launch>) => void
}
