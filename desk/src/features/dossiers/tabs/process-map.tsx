import { Icon } from '@mot-cua/ui'
import { useQuery } from '@tanstack/react-query'
import { Suspense, useState } from 'react'
import type { DossierPage } from '../../../api-types.ts'
import { useWords } from '../../../messages/words.ts'
import { Refusal } from '../../../shell/failure.tsx'
import { pageOf } from '../../../shell/page-of.tsx'
import { dossierProcessQuery } from '../queries.ts'

const ProcessDrawing = pageOf(() =>
  import('../../services/process/process-drawing.tsx').then((m) => m.ProcessDrawing),
)

/** Where the dossier stands in its process, as a diagram; fetched and drawn when somebody opens it. */
export function ProcessMap({ dossier }: { dossier: DossierPage }) {
  const { process: said } = useWords()
  const [open, setOpen] = useState(false)
  const { data, error } = useQuery({
    ...dossierProcessQuery(dossier.id, dossier.history.length),
    enabled: open,
  })
  return (
    <details className="edit-fold" onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>
        <Icon name="forward" />
        <span>{said.where}</span>
      </summary>
      <Refusal error={error} />
      {data && (
        <Suspense fallback={<p className="muted">{said.drawing}</p>}>
          <ProcessDrawing {...data} />
        </Suspense>
      )}
    </details>
  )
}
