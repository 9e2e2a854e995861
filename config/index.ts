import { defineConfig, type UserConfigExport } from '@tarojs/cli'
import TsconfigPathsPlugin from 'tsconfig-paths-webpack-plugin'
import { abortPolyfill, sharedSource } from './bundling'

const isH5 = process.env.TARO_ENV === 'h5'

/** Private class fields in TanStack Query need Chromium 84 / iOS 15: Taro leaves node_modules as they are unless told. */
const compile = { include: [(path: string) => /node_modules[\\/]@tanstack[\\/]/.test(path), sharedSource] }

const cssModules = {
  enable: true,
  config: { namingPattern: 'module' as const, generateScopedName: '[name]__[local]___[hash:base64:5]' },
}

const config: UserConfigExport<'webpack5'> = {
  projectName: 'guike',
  date: '2026-11-23',
  designWidth: 375,
  deviceRatio: { 375: 2, 640: 2.34 / 2, 750: 1, 828: 1.81 / 2 },
  sourceRoot: 'miniprogram',
  outputRoot: isH5 ? 'dist/h5' : 'dist/weapp',
  framework: 'react',
  compiler: { type: 'webpack5', prebundle: { enable: false } },
  cache: { enable: false },
  plugins: ['@tarojs/plugin-html'],
  defineConstants: { API_BASE: JSON.stringify(isH5 ? '' : (process.env.API_BASE ?? 'http://localhost:4600')) },
  // With terser 5.51 Taro's default `quote_keys: true` writes `#"t"=n` for private fields: the H5 build ends well and no page opens.
  terser: { enable: true, config: { output: { quote_keys: false } } },
  mini: {
    compile,
    optimizeMainPackage: { enable: true },
    experimental: { compileMode: true },
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
    output: { filename: 'js/[name].[contenthash:8].js', chunkFilename: 'js/[name].[chunkhash:8].js' },
    miniCssExtractPluginOption: {
      ignoreOrder: true,
      filename: 'css/[name].[contenthash].css',
      chunkFilename: 'css/[name].[chunkhash].css',
    },
    postcss: {
      autoprefixer: { enable: true, config: {} },
      pxtransform: { enable: true, config: {} },
      cssModules,
    },
    webpackChain(chain) {
      chain.resolve.plugin('tsconfig-paths').use(TsconfigPathsPlugin)
    },
  },
}

export default defineConfig<'webpack5'>(config)
