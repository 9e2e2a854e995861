import { packages, pagePaths } from './app.pages'

const isH5 = process.env.TARO_ENV === 'h5'

/** In WeChat a colour or picture that starts with @ is looked up in theme.json; a browser's tab bar is coloured by app.scss. */
const themed = (name: string, light: string): string => (isH5 ? light : `@${name}`)

const tab = (name: string, path: string, text: string) => ({
  pagePath: path,
  text,
  iconPath: themed(`${name}Icon`, `assets/tab/${name}.png`),
  selectedIconPath: themed(`${name}IconOn`, `assets/tab/${name}-on.png`),
})

export default defineAppConfig({
  ...packages(pagePaths),
  window: {
    navigationBarTitleText: '归客',
    navigationBarBackgroundColor: themed('paper', '#f6f5f2'),
    navigationBarTextStyle: isH5 ? 'black' : '@barText',
    backgroundColor: themed('paper', '#f6f5f2'),
    backgroundTextStyle: isH5 ? 'dark' : '@pullText',
  },
  tabBar: {
    color: themed('tabInk', '#676e7b'),
    selectedColor: themed('accent', '#3153d8'),
    backgroundColor: themed('card', '#ffffff'),
    borderStyle: 'white',
    list: [
      tab('today', 'pages/today/index', '今天'),
      tab('people', 'pages/customers/index', '客户'),
      tab('funnel', 'pages/leads/index', '线索'),
      tab('note', 'pages/tickets/index', '工单'),
      tab('smile', 'pages/me/index', '我的'),
    ],
  },
  darkmode: true,
  themeLocation: 'theme.json',
  lazyCodeLoading: 'requiredComponents',
})
