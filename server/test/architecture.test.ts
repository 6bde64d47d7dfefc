import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { contexts } from '../src/main/contexts.ts'

// The rules of the house that no compiler and no linter holds: plain reading of the files of this repository.
const root = fileURLToPath(new URL('../../', import.meta.url))
const notOurs = /^(node_modules|\.git|\.data|\.vitest|test-results|dist)$/
const read = (path: string) => readFileSync(join(root, path), 'utf8')

function filesUnder(folder: string): string[] {
  return readdirSync(join(root, folder), { withFileTypes: true }).flatMap((entry) => {
    const path = folder ? `${folder}/${entry.name}` : entry.name
    if (entry.isDirectory()) return notOurs.test(entry.name) ? [] : filesUnder(path)
    return entry.isFile() ? [path] : []
  })
}
const files = filesUnder('')
const sources = files.filter((path) => /^server\/src\/.*\.tsx?$/.test(path) && !/\.test\.tsx?$/.test(path))
const documents = files.filter((path) => path.endsWith('.md'))
const contextFolders = readdirSync(join(root, 'server/src/contexts'))
const all = (text: string, pattern: RegExp): string[] =>
  [...text.matchAll(pattern)].map((match) => match[1] ?? '')

test('the contexts stand in one order, and every folder is one of them', () => {
  const table = /const mayUse = \{([\s\S]+?)\n\}/.exec(read('.dependency-cruiser.cjs'))?.[1] ?? ''
  expect(all(table, /^ {2}([a-z]+):/gm)).toEqual([...contexts])
  expect(contextFolders.filter((name) => !contexts.includes(name as never))).toEqual([])
})

test('every context says what it is and has one small door', () => {
  for (const name of contextFolders) {
    for (const door of ['index.ts', 'portal.ts'].map((file) => `server/src/contexts/${name}/${file}`))
      if (door.endsWith('index.ts') || existsSync(join(root, door)))
        expect(read(door).split('\n').length, door).toBeLessThanOrEqual(41) // 40 and the end of the last
    expect(read(`server/src/contexts/${name}/README.md`), name).toMatch(/^# [a-z]+\n/)
  }
})

test('every refusal has its page, and every page its refusal', () => {
  const kinds =
    'invalid|unauthenticated|forbidden|not-found|conflict|rule-broken|too-many-requests|unavailable'
  const codes = sources.flatMap((path) => {
    const text = read(path)
    return all(text, new RegExp(`\\(\\s*'(?:${kinds})',\\s*['\`]([^'\`]+)['\`]`, 'g')).flatMap((code) =>
      // `file-${reason}`: one code for each reason that is spelled out above it.
      code.includes('$')
        ? all(text, /^ {2}'?([a-z-]+)'?: \{$/gm).map((reason) => code.replace(/\$\{.+\}/, reason))
        : [code],
    )
  })
  const pages = readdirSync(join(root, 'docs/problems'))
  expect(pages.sort()).toEqual([...new Set(codes)].map((code) => `${code}.md`).sort())
  for (const page of pages) expect(read(`docs/problems/${page}`)).toContain(`# ${page.slice(0, -3)}\n`)
})

test('every event is named in the README of its context', () => {
  for (const name of contextFolders) {
    const path = `server/src/contexts/${name}/events.ts`
    if (!existsSync(join(root, path))) continue
    const readme = read(`server/src/contexts/${name}/README.md`)
    for (const event of all(read(path), /'[a-z]+\.([a-z-]+)'/g)) expect(readme, path).toContain(event)
  }
})

test('migrations have a time and a name', () => {
  const migrations = files.filter((path) => path.endsWith('.sql'))
  expect(migrations.filter((path) => !/\/migrations\/\d{8}T\d{4}_[a-z-]+\.sql$/.test(path))).toEqual([])
})

test('rules and values know no clock, no chance, no environment and no network', () => {
  const impure = /\bDate\.now\b|\bnew Date\(\)|\bMath\.random\b|\bprocess\.env\b|\bfetch\(|\bconsole\./
  const pure = sources.filter((path) => /\/rules\/|^server\/src\/kernel\/values\//.test(path))
  expect(pure.length).toBeGreaterThan(20)
  expect(pure.filter((path) => impure.test(read(path)))).toEqual([])
})

test('nobody real is named by a number: place code 000, telephones 09000…', () => {
  // Identity numbers begin with a place code of 001 to 096, mobile numbers with 03, 05, 07, 08 or 09.
  const number = /(?<![\w.+])0(?!00)\d{11}(?!\w)/g
  const telephone = /(?<![\w.+])(?:\+84|0)[35789]\d(?:[ .-]?\d){7}(?!\w)/g
  const isInvented = (text: string) => text.replace(/\D/g, '').replace(/^84/, '0').startsWith('09000')
  const named = files
    .filter((path) => !/\.(woff2|ttf|png|jpe?g|pdf)$/.test(path))
    .flatMap((path) => {
      const text = read(path)
      const telephones = (text.match(telephone) ?? []).filter((found) => !isInvented(found))
      return [...(text.match(number) ?? []), ...telephones].map((found) => `${path}: ${found}`)
    })
  expect(named).toEqual([])
})

test('what documents point at exists: links, pictures, and paths in the three guides', () => {
  const missing = documents.flatMap((path) =>
    all(read(path), /(?:\]\(|<img src=")([^)#"\s]+)/g)
      .filter((target) => !/^[a-z]+:/.test(target))
      .filter((target) => !existsSync(join(root, dirname(path), target)))
      .map((target) => `${path}: ${target}`),
  )
  const top = readdirSync(root).join('|').replaceAll('.', '\\.')
  for (const guide of ['README.md', 'ARCHITECTURE.md', 'CONTRIBUTING.md'])
    for (const named of all(read(guide), new RegExp(`\`((?:${top})/[\\w./-]*)\``, 'g')))
      if (!existsSync(join(root, named))) missing.push(`${guide}: ${named}`)
  expect(missing).toEqual([])
})

test('decisions are numbered once and indexed', () => {
  const records = readdirSync(join(root, 'docs/adr')).filter((name) => name !== 'README.md')
  expect(records.filter((name) => !/^\d{4}-[a-z0-9-]+\.md$/.test(name))).toEqual([])
  expect(new Set(records.map((name) => name.slice(0, 4))).size).toBe(records.length)
  expect(all(read('docs/adr/README.md'), /\]\((\d{4}[^)]+)\)/g)).toEqual(records.sort())
  for (const name of records)
    for (const part of ['Date: ', 'Status: ', '## Context', '## Decision', '## Consequences'])
      expect(read(`docs/adr/${name}`), name).toContain(part)
})

test('the glossary has every context and every table', () => {
  const glossary = read('GLOSSARY.md')
  const migrations = files.filter((path) => path.endsWith('.sql')).map(read)
  const dropped = migrations.flatMap((text) => all(text, /^drop table ([a-z_]+\.[a-z_]+)/gm))
  const moved = new Map(
    migrations.flatMap((text) =>
      [...text.matchAll(/^alter table ([a-z_]+\.([a-z_]+)) set schema ([a-z_]+)/gm)].map(
        ([, old, table, schema]) => [old ?? '', `${schema}.${table}`],
      ),
    ),
  )
  const tables = migrations
    .flatMap((text) => all(text, /^create table ([a-z_]+\.[a-z_]+)/gm))
    .filter((name) => !dropped.includes(name))
    .map((name) => moved.get(name) ?? name)
  expect([...contexts, ...tables].filter((name) => !glossary.includes(`\`${name}\``))).toEqual([])
})

test('the lockfile names no registry, so that any mirror serves it', () => {
  expect(read('package-lock.json')).not.toMatch(/"resolved": "https?:/)
})

test('a link of the desk leaves the router no say in whether it is the current page', () => {
  // Unless it is exact, a link to less of the address than there is counts as current for the router, whatever the link says.
  const home = 'desk/src/shell/link.tsx'
  expect(read(home)).toContain('activeOptions={{ exact: true }}')
  const others = files
    .filter((path) => /^desk\/src\/.*\.tsx$/.test(path) && path !== home)
    .map((path) => [path, read(path)] as const)
  const ofRouter = /import \{[^}]*\b(Link|createLink|useLinkProps)\b[^}]*\} from '@tanstack\/react-router'/
  const loose = others.filter(([, text]) => ofRouter.test(text) || /activeOptions|activeProps/.test(text))
  expect(loose.map(([path]) => path)).toEqual([])
})
