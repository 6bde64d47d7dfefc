import type { CodeList } from '@mot-cua/form-engine'
import { checkForm } from '@mot-cua/form-engine/definition'
import type { Read } from '../../../kernel/app.ts'
import type { Fault } from '../../../kernel/errors.ts'
import { serviceList } from '../../catalogue/index.ts'
import { codeLists } from './code-lists.ts'
import { currentService } from './service-definition.ts'

/** What would be wrong with the forms in force if the list said this, and is not now; `pointer` begins with the service’s code. */
export async function formsBrokenBy(read: Read, list: CodeList): Promise<Fault[]> {
  const now = codeLists()
  const then = { ...now, [list.id]: list.items }
  const broken: Fault[] = []
  for (const { procedure } of await serviceList(read)) {
    const service = (await currentService(read, procedure))?.definition
    if (!service) continue
    const known = new Set(checkForm(service, now).map(({ pointer, code }) => `${pointer} ${code}`))
    for (const finding of checkForm(service, then))
      if (finding.severity === 'error' && !known.has(`${finding.pointer} ${finding.code}`))
        broken.push({ ...finding, pointer: `/${procedure}${finding.pointer}` })
  }
  return broken
}
