import type { ServiceDefinition } from '@mot-cua/form-engine'
import type { Read } from '../../../kernel/app.ts'
import { serviceById, serviceIdOf } from '../../catalogue/index.ts'
import { formErrors } from '../errors.ts'
import { keepCodeListsFresh } from './code-lists.ts'

// A published version never changes, so it is read once per process.
const known = new Map<string, ServiceDefinition>()

/** The definition of a published version of a service. */
export async function definitionOf(read: Read, service: string): Promise<ServiceDefinition> {
  await keepCodeListsFresh(read)
  const before = known.get(service)
  if (before) return before
  const found = await serviceById(read, service)
  if (!found) throw formErrors.notOnline()
  known.set(service, found.definition as ServiceDefinition)
  return found.definition as ServiceDefinition
}

/** The version of a procedure's service that holds today. */
export async function currentService(
  read: Read,
  procedure: string,
): Promise<{ id: string; definition: ServiceDefinition } | undefined> {
  const id = await serviceIdOf(read, procedure, read.today)
  return id === undefined ? undefined : { id, definition: await definitionOf(read, id) }
}
