import { readdir, readFile } from 'node:fs/promises'
import type { ServiceDefinition } from '@mot-cua/form-engine'

const folder = new URL('../../../data/services/', import.meta.url)
const parts = ['form', 'components', 'process', 'results', 'reasons', 'examples'] as const

/** The codes of the services that ship with the product. */
export async function serviceCodes(): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true })
  return entries.flatMap((entry) => (entry.isDirectory() ? [entry.name] : [])).sort()
}

/** The service as it ships in its folder; an unknown code is answered with those there are. */
export async function readService(code: string): Promise<ServiceDefinition> {
  const codes = await serviceCodes()
  if (!codes.includes(code))
    throw new Error(
      `There is no service "${code}"; there are ${codes.join(', ')} (folders of data/services).`,
    )
  const read = async (part: string): Promise<unknown> =>
    JSON.parse(await readFile(new URL(`${code}/${part}.json`, folder), 'utf8'))
  const members = await Promise.all(parts.map(async (part) => [part, await read(part)] as const))
  return { ...((await read('service')) as object), ...Object.fromEntries(members) } as ServiceDefinition
}
