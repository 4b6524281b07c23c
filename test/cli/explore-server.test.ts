import { connect, type Socket } from 'node:net'
import { networkInterfaces } from 'node:os'
import seedrandom from 'seedrandom'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type ExplorerServer, POLICY, serveSite } from '../../src/cli/explore-server.js'
import type { Site } from '../../src/cli/explore-site.js'

const SITE: Site = new Map([
  ['index.html', { type: 'text/html; charset=utf-8', content: Buffer.from('<!doctype html>page') }],
  ['assets/app.js', { type: 'text/javascript; charset=utf-8', content: Buffer.from('app') }],
  ['kernel.wasm', { type: 'application/wasm', content: Buffer.from([0, 97, 115, 109]) }]
])

const seed = process.env.TEST_SEED ?? '20261124'

let server: ExplorerServer
let path: string
beforeAll(async () => {
  server = await serveSite(SITE, 0)
  path = new URL(server.address).pathname
})
afterAll(() => server.close())

/** Sends bytes as they are and gives all that comes back until the connection ends. */
function raw(bytes: string | Uint8Array): Promise<string> {
  return new Promise((resolve) => {
    const socket = connect(server.port, '127.0.0.1')
    let text = ''
    socket.on('data', (data) => {
      text += data.toString('latin1')
    })
    socket.on('error', () => {})
    socket.on('close', () => resolve(text))
    socket.end(bytes)
  })
}

/** A connection that sends the beginning of a request and waits. */
function halfOpen(port: number, text: string, localAddress?: string): Promise<Socket> {
  return new Promise((resolve, reject) => {
    const socket = connect({ port, host: '127.0.0.1', localAddress }, () => {
      socket.write(text)
      resolve(socket)
    })
    socket.resume()
    socket.on('error', reject)
  })
}

const request = (line: string, ...headers: string[]) =>
  raw(`${[line, ...headers, 'Connection: close'].join('\r\n')}\r\n\r\n`)
const here = () => `Host: 127.0.0.1:${server.port}`
const get = (at: string, ...headers: string[]) => request(`GET ${at} HTTP/1.1`, here(), ...headers)
const status = (answer: string) => Number(/^HTTP\/1\.1 (\d{3})/.exec(answer)?.[1])

describe('the server of the explorer', () => {
  it('serves its files behind the token, with the policy and without a CORS header', async () => {
    const answer = await get(path)
    expect(status(answer)).toBe(200)
    expect(answer).toContain(`Content-Security-Policy: ${POLICY}\r\n`)
    expect(answer).toContain('X-Content-Type-Options: nosniff')
    expect(answer).not.toMatch(/access-control/i)
    expect(answer).toMatch(/page$/)
    expect(await get(`${path}kernel.wasm`)).toContain('Content-Type: application/wasm')
    expect(await get(`${path}assets/app.js?v=1`)).toMatch(/app$/)
    const head = await request(`HEAD ${path} HTTP/1.1`, here())
    expect(status(head)).toBe(200)
    expect(head).toMatch(/Content-Length: 19\r\n/)
    expect(head).not.toContain('page')
  })

  it('has just this policy, word for word', () => {
    expect(POLICY).toBe(
      "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; worker-src 'self'; connect-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:"
    )
  })

  it('is to be reached on the loopback address only', async () => {
    const others = Object.values(networkInterfaces()).flatMap((addresses = []) =>
      addresses.flatMap(({ address, family, internal }) => (family === 'IPv4' && !internal ? [address] : []))
    )
    for (const address of others) {
      const refused = await new Promise((resolve) => {
        const socket = connect(server.port, address)
        socket.setTimeout(2000, () => resolve('silence'))
        socket.on('error', () => resolve('refused'))
        socket.on('connect', () => resolve('connected'))
      })
      expect(refused).not.toBe('connected')
    }
  })

  it.each([
    ['another host', () => request(`GET ${path} HTTP/1.1`, 'Host: evil.example'), 403],
    [
      'a name that was made to point here',
      () => request(`GET ${path} HTTP/1.1`, `Host: evil.example:${server.port}`),
      403
    ],
    ['no host', () => request(`GET ${path} HTTP/1.1`), 400],
    ['two hosts', () => request(`GET ${path} HTTP/1.1`, here(), 'Host: evil.example'), 400],
    ['another origin', () => get(path, 'Origin: http://evil.example'), 403],
    ['the origin of a file', () => get(path, 'Origin: null'), 403],
    ['its own origin', () => get(path, `Origin: http://127.0.0.1:${server.port}`), 200],
    ['no token', () => get('/'), 404],
    ['a wrong token', () => get('/AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA/'), 404],
    ['a token without its slash', () => get(path.slice(0, -1)), 404],
    ['an unknown file', () => get(`${path}package.json`), 404],
    ['a way up', () => get(`${path}../package.json`), 404],
    ['a hidden way up', () => get(`${path}%2e%2e/%2e%2e/etc/passwd`), 404],
    ['a name of every object', () => get(`${path}__proto__`), 404],
    ['another method', () => request(`POST ${path} HTTP/1.1`, here(), 'Content-Length: 0'), 405],
    ['a preflight', () => request(`OPTIONS ${path} HTTP/1.1`, here(), 'Origin: http://evil.example'), 403],
    ['a proxied address', () => request(`GET http://127.0.0.1/${path} HTTP/1.1`, here()), 404],
    ['a very long address', () => get(`${path}${'a'.repeat(5000)}`), 404]
  ])('answers %s with %s', async (_, ask, expected) => {
    const answer = await (ask as () => Promise<string>)()
    expect(status(answer)).toBe(expected)
    if (expected !== 200) expect(answer).not.toMatch(/page|app/)
  })

  it('lets others in beside connections that ask nothing', async () => {
    const begun = `GET ${path} HTTP/1.1\r\n${here()}\r\n`
    // Elsewhere the machine answers to one loopback address only.
    const addresses = process.platform === 'linux' ? 30 : 1
    const from = (k: number) => `127.0.0.${1 + (k % addresses)}`
    const idle = await Promise.all(Array.from({ length: 300 }, (_, k) => halfOpen(server.port, begun, from(k))))
    for (let k = 0; k < 5; k++) expect(status(await get(path))).toBe(200)
    for (const socket of idle) socket.destroy()
  })

  it('ends a request that does not come, whatever was sent of it', async () => {
    const hasty = await serveSite(SITE, 0, 200)
    const begun = [
      '',
      'GET ',
      `GET / HTTP/1.1\r\nHost: a\r\n`,
      `POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 9\r\n\r\n`
    ]
    const sockets = await Promise.all(begun.map((text) => halfOpen(hasty.port, text)))
    await Promise.all(sockets.map((socket) => new Promise((resolve) => socket.once('close', resolve))))
    await hasty.close()
  })

  it(`survives a fuzz of raw requests (TEST_SEED ${seed})`, async () => {
    const next = seedrandom(seed)
    const valid = `GET ${path} HTTP/1.1\r\n${here()}\r\nConnection: close\r\n\r\n`
    const pick = (count: number) => Math.floor(next() * count)
    const mutated = () => {
      const bytes = Buffer.from(valid)
      for (let k = 0; k <= pick(6); k++) {
        const at = pick(bytes.length)
        const kind = pick(4)
        if (kind === 0) bytes[at] = pick(256)
        else if (kind === 1) bytes.copyWithin(at, pick(bytes.length), pick(bytes.length))
        else if (kind === 2) bytes.fill(pick(256), at, Math.min(bytes.length, at + pick(20)))
        else bytes[at] ^= 1 << pick(8)
      }
      return pick(5) === 0 ? bytes.subarray(0, pick(bytes.length)) : bytes
    }
    const noise = () => Buffer.from(Array.from({ length: pick(400) }, () => pick(256)))
    for (let round = 0; round < 15; round++) {
      const sent = Array.from({ length: 20 }, () => (pick(4) === 0 ? noise() : mutated()))
      const answers = await Promise.all(sent.map((bytes) => raw(bytes)))
      answers.forEach((answer, k) => {
        const isServed = status(answer) === 200
        // Only what names the host and the token is served.
        const text = sent[k].toString('latin1')
        if (isServed) expect(text.includes(path) && /host: *(127\.0\.0\.1|localhost):/i.test(text), text).toBe(true)
      })
    }
    expect(status(await get(path))).toBe(200)
  })
})
