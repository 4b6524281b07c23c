/** A server for one user's browser on this machine: known files from memory, on the loopback address, behind a token. */

import { createHash, randomBytes, timingSafeEqual } from 'node:crypto'
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo, Socket } from 'node:net'
import type { Site, SiteFile } from './explore-site.js'

/** The page's policy: its own scripts and workers, nothing from elsewhere, no code from text but WebAssembly. */
export const POLICY =
  "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; worker-src 'self'; connect-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:"

/** The only address that is listened at. */
const LOOPBACK = '127.0.0.1'
/** Connections at a time, from all addresses of this machine and from one of them: more than any browser opens. */
const MOST_CONNECTIONS = 256
const MOST_OF_A_CLIENT = 32
/** Milliseconds in which a request must have come, and in which something must move on a connection. */
const PATIENCE = 10_000
/** The longest address that is looked at, in characters. */
const LONGEST_URL = 1024

/** A server that listens. */
export interface ExplorerServer {
  /** What to open, with the token. */
  readonly address: string
  readonly port: number
  close(): Promise<void>
}

/**
 * Serves a site at `http://127.0.0.1:port/token/`; port 0 is any that is free. Throws the system's error, such as EADDRINUSE.
 *
 * The token is the first part of every path, so that pages need no cookie and no request without it gets a byte of content.
 * Only requests whose Host is this server, and whose Origin, if they have one, is too, are answered: others come from pages
 * elsewhere, by a name that was made to point here.
 *
 * Connections that ask nothing lock nobody out: they end after `patience` milliseconds, and earlier where a client has
 * so many that a new one finds no room.
 */
export async function serveSite(site: Site, port: number, patience = PATIENCE): Promise<ExplorerServer> {
  const token = randomBytes(24).toString('base64url')
  const server = createServer({
    ...{ maxHeaderSize: 16 * 1024, headersTimeout: patience, requestTimeout: patience },
    // Left to itself, Node looks for what is late every 30 seconds only.
    connectionsCheckingInterval: Math.min(1000, patience / 2)
  })
  server.timeout = patience
  boundConnections(server)
  await listen(server, port)
  const { port: own } = server.address() as AddressInfo
  const hosts = [`${LOOPBACK}:${own}`, `localhost:${own}`]
  server.on('request', (request, response) => answer(request, response, site, token, hosts))
  // What cannot be read is answered in the same words, and the connection is closed.
  server.on('clientError', (_, socket) => {
    if (socket.writable) socket.end('HTTP/1.1 400 Bad Request\r\nConnection: close\r\nContent-Length: 0\r\n\r\n')
    else socket.destroy()
  })
  server.on('upgrade', (_, socket) => socket.destroy())
  return {
    address: `http://${hosts[0]}/${token}/`,
    port: own,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      })
  }
}

/** Keeps connections few: to let a new one in, the one that has asked nothing for longest is closed. */
function boundConnections(server: Server): void {
  // In order of arrival; a connection that is being answered is not idle.
  const idle = new Set<Socket>()
  const clients = new Map<Socket, string>()
  server.on('connection', (socket) => {
    const client = socket.remoteAddress ?? ''
    clients.set(socket, client)
    socket.once('close', () => {
      idle.delete(socket)
      clients.delete(socket)
    })
    const isOwn = (other: Socket) => clients.get(other) === client
    const own = [...clients.keys()].filter(isOwn).length
    if (own > MOST_OF_A_CLIENT) ([...idle].find(isOwn) ?? socket).destroy()
    else if (clients.size > MOST_CONNECTIONS) ([...idle][0] ?? socket).destroy()
    idle.add(socket)
  })
  server.on('request', ({ socket }, response) => {
    idle.delete(socket)
    response.once('close', () => {
      if (!socket.destroyed) idle.add(socket)
    })
  })
}

function answer(
  request: IncomingMessage,
  response: ServerResponse,
  site: Site,
  token: string,
  hosts: readonly string[]
): void {
  const file = fileFor(request, site, token, hosts)
  if (typeof file === 'number') {
    const allow = file === 405 ? { Allow: 'GET, HEAD' } : {}
    response.writeHead(file, { ...HEADERS, ...allow, 'Content-Length': '0', Connection: 'close' }).end()
    return
  }
  response.writeHead(200, { ...HEADERS, 'Content-Type': file.type, 'Content-Length': String(file.content.length) })
  response.end(request.method === 'HEAD' ? undefined : file.content)
}

/** The file that a request asks for, or the status that refuses it. */
function fileFor(
  { method, url = '', headers, headersDistinct }: IncomingMessage,
  site: Site,
  token: string,
  hosts: readonly string[]
): SiteFile | number {
  const { host = '', origin } = headers
  if (headersDistinct.host?.length !== 1) return 400
  if (!hosts.includes(host)) return 403
  if (origin !== undefined && !hosts.some((own) => origin === `http://${own}`)) return 403
  if (method !== 'GET' && method !== 'HEAD') return 405
  const parts = url.length > LONGEST_URL ? null : /^\/([^/?#]+)\/([^?#]*)(?:\?[^#]*)?$/.exec(url)
  if (parts === null || !isSame(parts[1], token)) return 404
  // A name is looked up as it is written, never decoded or joined: no path leads elsewhere.
  return site.get(parts[2] === '' ? 'index.html' : parts[2]) ?? 404
}

const HEADERS = {
  'Content-Security-Policy': POLICY,
  'X-Content-Type-Options': 'nosniff',
  'X-Frame-Options': 'DENY',
  'Referrer-Policy': 'no-referrer',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cache-Control': 'no-store'
} as const

/** Whether two texts are the same, in a time that does not tell how far they agree. */
function isSame(a: string, b: string): boolean {
  const [x, y] = [a, b].map((text) => createHash('sha256').update(text).digest())
  return timingSafeEqual(x, y)
}

function listen(server: Server, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, LOOPBACK, () => {
      server.off('error', reject)
      resolve()
    })
  })
}
