import { defineConfig, type UserConfigExport } from '@tarojs/cli'
import TsconfigPathsPlugin from 'tsconfig-paths-webpack-plugin'
import { abortPolyfill, belongsToMainPackage, compile, lookChunk } from './bundling'
import { writeTabIcons } from './tab-icons'

const isH5 = process.env.TARO_ENV === 'h5'

const cssModules = { enable: false }

const config: UserConfigExport<'webpack5'> = {
  projectName: 'guike',
  date: '2026-11-23',
  designWidth: 375,
  deviceRatio: { 375: 2, 640: 2.34 / 2, 750: 1, 828: 1.81 / 2 },
  sourceRoot: 'miniprogram',
  outputRoot: process.env.OUT ?? (isH5 ? 'dist/h5' : 'dist/weapp'),
  framework: 'react',
  compiler: { type: 'webpack5', prebundle: { enable: false } },
  cache: { enable: false },
  plugins: ['@tarojs/plugin-html'],
  defineConstants: {
    API_BASE: JSON.stringify(isH5 ? '' : (process.env.API_BASE ?? 'http://localhost:4600')),
    TENANT_CODE: JSON.stringify(process.env.TENANT_CODE ?? 'demo'),
  },
  // With terser 5.51 Taro's default `quote_keys: true` writes `#"t"=n` for private fields: the H5 build ends well and no page opens.
  terser: { enable: true, config: { output: { quote_keys: false } } },
  // cssnano's svgo turns the icons' data URIs inside out on weapp (quotes inside quotes): every icon becomes a square.
  csso: { enable: true, config: { svgo: false } },
  mini: {
    compile,
    optimizeMainPackage: { enable: true, exclude: [belongsToMainPackage] },
    experimental: { compileMode: true },
    // Parts of ui/ meet in other orders on other pages, and none of their rules depends on it.
    miniCssExtractPluginOption: { ignoreOrder: true },
    postcss: { pxtransform: { enable: true, config: {} }, cssModules },
    webpackChain(chain, webpack) {
      chain.resolve.plugin('tsconfig-paths').use(TsconfigPathsPlugin)
      chain.plugin('abort').use(webpack.ProvidePlugin, [abortPolyfill])
    },
  },
  h5: {
    compile,
    useHtmlComponents: true,
    publicPath: '/',
    staticDirectory: 'static',
    router: { mode: 'browser' },
    output: { filename: 'js/[name].[contenthash:8].js', chunkFilename: 'js/[name].[contenthash:8].js' },
    miniCssExtractPluginOption: {
      ignoreOrder: true,
      filename: 'css/[name].[contenthash:8].css',
      chunkFilename: 'css/[name].[contenthash:8].css',
    },
    // Pixels stay pixels in a browser: Taro would size everything by the window's width, twice as large on a desk.
    postcss: { autoprefixer: { enable: true, config: {} }, pxtransform: { enable: false, config: {} }, cssModules },
    webpackChain(chain) {
      chain.resolve.plugin('tsconfig-paths').use(TsconfigPathsPlugin)
      chain.performance.hints(false)
      chain.optimization.merge({ splitChunks: { cacheGroups: { look: lookChunk } } })
    },
  },
  // The tab bar's pictures are named in theme.json, where Taro does not look for files to copy.
  copy: { patterns: isH5 ? [] : [{ from: 'miniprogram/assets/tab', to: 'dist/weapp/assets/tab' }], options: {} },
}

writeTabIcons()

export default defineConfig<'webpack5'>(config)
