import type { CodeList, CodeLists, ServiceDefinition } from '@mot-cua/form-engine'

// Only tests read these: the definitions and lists as they ship.
const members = import.meta.glob<object>('../../../../../data/services/*/*.json', {
  eager: true,
  import: 'default',
})
const codeLists = import.meta.glob<CodeList>('../../../../../data/code-lists/*.json', {
  eager: true,
  import: 'default',
})

const byCode = new Map<string, object>()
for (const [path, content] of Object.entries(members)) {
  const [code = '', file = ''] = path.split('/').slice(-2)
  const member = file.replace('.json', '')
  byCode.set(code, { ...byCode.get(code), ...(member === 'service' ? content : { [member]: content }) })
}

/** Every shipped service. */
export const services: readonly ServiceDefinition[] = [...byCode.values()].map(
  (service) => service as ServiceDefinition,
)

/** Every shipped code list, by id. */
export const lists: CodeLists = Object.fromEntries(
  Object.values(codeLists).map(({ id, items }) => [id, items]),
)
