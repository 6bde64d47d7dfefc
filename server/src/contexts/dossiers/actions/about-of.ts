import type { Dossier } from '../store/dossier.ts'

/** What every event says of a dossier. */
export const aboutOf = ({
  id,
  code,
  procedure,
  unit,
  applicant,
}: Pick<Dossier, 'id' | 'code' | 'procedure' | 'unit' | 'applicant'>) => ({
  dossier: id,
  code,
  procedure,
  unit,
  applicant,
})
