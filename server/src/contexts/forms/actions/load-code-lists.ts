import type { App } from '../../../kernel/app.ts'
import { refreshCodeLists, shippedCodeLists } from '../queries/code-lists.ts'
import { placeCodeList } from '../store/code-list.ts'

/** Lists that ship hold since before anything was handed in; a dossier of any day finds its codes. */
const since = '2020-01-01'

/** Brings in the lists of codes that ship; what a list said once is not brought back over what people have made of it since. */
export const loadCodeLists = (app: App): Promise<void> =>
  app.transaction({ kind: 'system', id: 'load-data' }, async (tx) => {
    for (const list of shippedCodeLists()) await placeCodeList(tx, list, { validFrom: since, once: true })
    await refreshCodeLists(tx)
  })
