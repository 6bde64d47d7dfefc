import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { submitFreeBirth } from './stories.ts'
import { createWorld, type World } from './world.ts'

type Schema = {
  type?: string | string[]
  properties?: Record<string, Schema>
  enum?: unknown[]
  $ref?: string
  items?: Schema
}
type Operation = {
  operationId?: string
  parameters?: { name: string; in: string }[]
  requestBody?: { content: Record<string, { schema: Schema }> }
}

const openapi = JSON.parse(readFileSync(new URL('../../contract/openapi.json', import.meta.url), 'utf8')) as {
  paths: Record<string, Record<string, Operation>>
}
/** It answers as long as somebody listens, and has scenarios of its own. */
const endless = 'followWorkQueue'
const operations = Object.entries(openapi.paths)
  .flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({ path, method: method.toUpperCase(), operation })),
  )
  .filter(({ operation }) => operation.operationId !== endless)

let world: World
let known: { dossier: string; draft: string; tokens: string[] }
beforeAll(async () => {
  world = await createWorld()
  const minh = await world.citizen('minh')
  const { id, draft } = await submitFreeBirth(minh)
  const staff = await Promise.all(
    ['tohieu.motcua', 'tohieu.canbo', 'quantri.tinh'].map((name) => world.staff(name)),
  )
  known = { dossier: id, draft, tokens: ['', 'nonsense', minh.token, ...staff.map(({ token }) => token)] }
})
afterAll(() => world.close())

const odd = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc.constantFrom(
    '',
    ' ',
    '\u0000',
    '\ud800',
    '../../etc/passwd',
    "' or 1=1 --",
    '%00',
    '%',
    '{}',
    'null',
    '-1',
    '1e400',
    'Đỗ Ơ',
  ),
  fc.uuid(),
)
const json = fc.jsonValue({ maxDepth: 3 })

/** A body that has the members the operation names, with wrong, strange or right values. */
const bodyOf = (operation: Operation) => {
  const schema = operation.requestBody?.content['application/json']?.schema
  const members = Object.keys(schema?.properties ?? {})
  const value = fc.oneof(odd, json, fc.array(json, { maxLength: 3 }))
  return fc.oneof(
    fc.record(Object.fromEntries(members.map((name) => [name, value])), { requiredKeys: [] }),
    json,
  )
}

test('whatever is sent to the API, no answer is a fault of ours, and every refusal is a problem document', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(...operations).chain((one) =>
        fc.record({
          one: fc.constant(one),
          body: bodyOf(one.operation),
          values: fc.array(fc.oneof(odd, fc.constant('known')), { minLength: 4, maxLength: 4 }),
          query: fc.dictionary(
            fc.constantFrom('q', 'list', 'limit', 'offset', 'on', 'at', 'unit', 'tier', 'province'),
            odd,
            { maxKeys: 3 },
          ),
          token: fc.nat(5),
        }),
      ),
      async ({ one, body, values, query, token }) => {
        const path = one.path.replace(/\{(\w+)\}/g, (_, name: string) => {
          const value = values[name.length % values.length]!
          const id = one.path.includes('/drafts/') ? known.draft : known.dossier
          return encodeURIComponent(value === 'known' ? id : value.toWellFormed())
        })
        const search = new URLSearchParams(
          Object.entries(query).map(([key, value]) => [key, value.toWellFormed()]),
        )
        const response = await world.http.inject({
          method: one.method as 'GET',
          url: `${path}?${search}`,
          headers: {
            cookie: `mc_session=${known.tokens[token % known.tokens.length]}`,
            'content-type': 'application/json',
          },
          ...(one.method !== 'GET' && { payload: JSON.stringify(body) }),
        })
        expect(response.statusCode, `${one.method} ${path}: ${response.body}`).not.toBe(500)
        if (response.statusCode >= 400)
          expect(response.json()).toMatchObject({
            status: response.statusCode,
            code: expect.any(String),
            detail: expect.any(String),
          })
      },
    ),
    { numRuns: 1200 },
  )
}, 120_000)

test('bodies that are not what they say are refused in our words', async () => {
  const token = known.tokens[2]!
  const send = (payload: string, type: string) =>
    world.http.inject({
      method: 'POST',
      url: '/api/v1/drafts',
      headers: { cookie: `mc_session=${token}`, 'content-type': type },
      payload,
    })
  for (const [payload, type] of [
    ['{', 'application/json'],
    ['<x/>', 'application/xml'],
    ['{"a":1}', 'application/jsonx'],
    ['x'.repeat(2_000_000), 'application/json'],
    ['{"__proto__":{"a":1}}', 'application/json'],
  ] as const) {
    const response = await send(payload, type)
    expect(response.statusCode).toBe(400)
    expect(response.headers['content-type']).toContain('application/problem+json')
  }
})
