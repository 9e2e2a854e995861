// Every browser has these; jsdom does not, and oRPC reads them as it loads.
const { ReadableStream, TransformStream } = require('node:stream/web')

Object.assign(globalThis, { ReadableStream, TransformStream })
