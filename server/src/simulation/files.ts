import type { Life, Past } from './past.ts'

type NewFile = { name: string; by: string; at: Date; draft?: string; component?: string }

/** A file of the dossier; its bytes are the one body that all simulated files share. */
export function addFile(past: Past, life: Life, { name, by, at, draft, component }: NewFile): string {
  const id = past.chance.id(at.getTime())
  life.rows.push({
    table: 'documents.file',
    row: {
      id,
      owner: life.person.id,
      draft: draft ?? null,
      dossier: life.id,
      component: component ?? null,
      name,
      ...{ media_type: 'application/pdf', ...past.body, uploaded_by: by, uploaded_at: at, removed_at: null },
    },
  })
  return id
}

/** How a desk takes a paper: the original where the procedure keeps one, else a copy. */
export const mannerOf = ({ originals }: { originals: number }): 'original' | 'copy' =>
  originals > 0 ? 'original' : 'copy'
