import type { Launch } from './host.types'
import { Listeners, type ApiTable, type Options } from './wx-api'

const themeChanged = new Listeners()
const appShown = new Listeners()
const appHidden = new Listeners()

/** Of a phone of 2026: what WeChat says about itself. */
const BASE = { SDKVersion: '3.8.0', version: '8.0.60', language: 'zh_CN', platform: 'ios', fontSizeSetting: 17 }

export class System {
  constructor(
    public launch: Launch,
    private readonly barsPx: () => number,
  ) {}

  setTheme(theme: Launch['theme']): void {
    this.launch = { ...this.launch, theme }
    themeChanged.tell({ theme })
  }

  show(): void {
    appShown.tell(this.enterOptions())
  }

  hide(): void {
    appHidden.tell({})
  }

  enterOptions(): Options {
    const { path, query, scene } = this.launch
    return { path, query, scene, referrerInfo: {}, forwardMaterials: [], chatType: undefined, apiCategory: 'default' }
  }

  private window(): Options {
    const { innerWidth: width, innerHeight: height } = window
    return {
      pixelRatio: 2,
      screenWidth: width,
      screenHeight: height,
      windowWidth: width,
      windowHeight: height - this.barsPx(),
      statusBarHeight: 0,
      screenTop: 0,
      safeArea: { left: 0, right: width, top: 0, bottom: height, width, height },
    }
  }

  private appBase(): Options {
    const { theme, isWecom } = this.launch
    return { ...BASE, theme, host: { env: isWecom ? 'SDK' : 'WeChat', appId: '' }, enableDebug: false }
  }

  private device(): Options {
    return { brand: 'Apple', model: 'iPhone 15', system: 'iOS 18.0', platform: BASE.platform, memorySize: 6144 }
  }

  /** `environment` exists in WeCom alone. */
  private all(): Options {
    const wecom = this.launch.isWecom ? { environment: 'wxwork' } : {}
    return { ...this.device(), ...this.appBase(), ...this.window(), ...wecom }
  }

  api(): ApiTable {
    const nothing = () => undefined
    return {
      getSystemInfoSync: () => this.all(),
      getWindowInfo: () => this.window(),
      getAppBaseInfo: () => this.appBase(),
      getDeviceInfo: () => this.device(),
      getSystemSetting: () => ({ bluetoothEnabled: false, locationEnabled: true, wifiEnabled: true }),
      getAppAuthorizeSetting: () => ({ cameraAuthorized: 'authorized', albumAuthorized: 'authorized' }),
      getAccountInfoSync: () => ({ miniProgram: { appId: 'wx0000000000000000', envVersion: 'release', version: '' } }),
      getMenuButtonBoundingClientRect: () => ({ width: 87, height: 32, top: 6, right: 365, bottom: 38, left: 278 }),
      getLaunchOptionsSync: () => this.enterOptions(),
      getEnterOptionsSync: () => this.enterOptions(),
      canIUse: () => true,
      nextTick: (work) => {
        if (typeof work === 'function') setTimeout(() => void Reflect.apply(work, undefined, []), 0)
      },
      onThemeChange: themeChanged.on,
      offThemeChange: themeChanged.off,
      onAppShow: appShown.on,
      offAppShow: appShown.off,
      onAppHide: appHidden.on,
      offAppHide: appHidden.off,
      onError: nothing,
      offError: nothing,
      onUnhandledRejection: nothing,
      onPageNotFound: nothing,
      onWindowResize: nothing,
      offWindowResize: nothing,
      onMemoryWarning: nothing,
      onKeyboardHeightChange: nothing,
      offKeyboardHeightChange: nothing,
    }
  }
}
