import { readdirSync, readFileSync } from 'node:fs'
import type { CodeLists } from '../form.ts'
import type { CodeList, ServiceDefinition } from '../service.ts'

const data = new URL('../../../data/', import.meta.url)
const parts = ['form', 'components', 'process', 'results', 'reasons', 'examples'] as const

const readJson = (path: string): unknown => JSON.parse(readFileSync(new URL(path, data), 'utf8'))

/** Every shipped service, in order of its code. */
export const services: readonly ServiceDefinition[] = readdirSync(new URL('services/', data), {
  withFileTypes: true,
})
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => name)
  .sort()
  .map((code) => {
    const members = parts.map((part) => [part, readJson(`services/${code}/${part}.json`)] as const)
    return {
      ...(readJson(`services/${code}/service.json`) as object),
      ...Object.fromEntries(members),
    } as ServiceDefinition
  })

/** The shipped service of that procedure. */
export function serviceOf(code: string): ServiceDefinition {
  const found = services.find((service) => service.code === code)
  if (!found) throw new Error(`There is no service ${code}`)
  return found
}

/** The shipped birth registration. */
export const birth = serviceOf('1.001193')

/** The shipped copy of an extract. */
export const extractCopy = serviceOf('2.000635')

/** Every shipped code list, by id. */
export const lists: CodeLists = Object.fromEntries(
  readdirSync(new URL('code-lists/', data))
    .map((file) => readJson(`code-lists/${file}`) as CodeList)
    .map(({ id, items }) => [id, items]),
)

/** The answers of the first, plain example of a service. */
export function plainAnswers(service: ServiceDefinition): ServiceDefinition['examples'][number]['answers'] {
  return service.examples[0]!.answers
}
