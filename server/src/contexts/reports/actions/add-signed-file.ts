import type { StaffActor, Tx } from '../../../kernel/app.ts'
import { addFile, type Received } from '../../documents/index.ts'

/** Adds the PDF that somebody just signed or sealed, as theirs; answers with its id. */
export const addSignedFile = (tx: Tx, { id: owner }: StaffActor, file: Received): Promise<string> =>
  addFile(tx, { owner, draft: null, dossier: null, component: null, ...file })
