import { createServer, type IncomingHttpHeaders, type IncomingMessage, type ServerResponse } from 'node:http'

export interface StandinRequest {
  method: string
  path: string
  headers: IncomingHttpHeaders
  query: URLSearchParams
  body: string
  ip: string
}

export interface StandinReply {
  status: number
  contentType: string
  body: string | Buffer
}

/** A reply, or what a bad network makes of it: `hang` never answers, `cut` drops the connection. */
export type StandinFate = StandinReply | 'hang' | 'cut'

export type Handler = (request: IncomingMessage, response: ServerResponse) => void

export interface Listening {
  url: string
  close(): Promise<void>
}

export const jsonReply = (body: object, status = 200): StandinReply => ({
  status,
  contentType: 'application/json; charset=UTF-8',
  body: JSON.stringify(body),
})

const MOST_BODY_BYTES = 2_000_000

const readBody = (request: IncomingMessage): Promise<string> =>
  new Promise((resolve, reject) => {
    const chunks: Buffer[] = []
    let size = 0
    request.on('data', (chunk: Buffer) => {
      size += chunk.length
      if (size > MOST_BODY_BYTES) reject(new RangeError('body too large'))
      else chunks.push(chunk)
    })
    request.on('end', () => resolve(Buffer.concat(chunks).toString('utf8')))
    request.on('error', reject)
  })

async function readRequest(request: IncomingMessage): Promise<StandinRequest> {
  const url = new URL(request.url ?? '/', 'http://standin')
  return {
    method: request.method ?? 'GET',
    path: url.pathname,
    headers: request.headers,
    query: url.searchParams,
    body: await readBody(request),
    ip: (request.socket.remoteAddress ?? '').replace('::ffff:', ''),
  }
}

function answer(response: ServerResponse, fate: StandinFate): void {
  if (fate === 'hang') return
  if (fate === 'cut') {
    response.socket?.destroy()
    return
  }
  response.writeHead(fate.status, { 'content-type': fate.contentType }).end(fate.body)
}

/** Turns a function from request to fate into a `node:http` handler; a fault in it is loud, never an errcode. */
export const handlerOf =
  (decide: (request: StandinRequest) => StandinFate | Promise<StandinFate>): Handler =>
  (request, response) => {
    void readRequest(request)
      .then(decide)
      .then((fate) => answer(response, fate))
      .catch((error: unknown) => answer(response, jsonReply({ error: String(error) }, 500)))
  }

/** Serves a handler on 127.0.0.1; port 0 takes any free one. */
export async function listenOn(handler: Handler, port = 0): Promise<Listening> {
  const server = createServer(handler)
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, '127.0.0.1', resolve)
  })
  const address = server.address()
  const bound = typeof address === 'object' && address !== null ? address.port : port
  return {
    url: `http://127.0.0.1:${bound}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        // Requests that are kept hanging on purpose would hold the server open for ever.
        server.closeAllConnections()
      }),
  }
}
