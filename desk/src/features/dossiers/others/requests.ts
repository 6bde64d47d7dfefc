import { request } from '../../../api.ts'
import type { OtherResult } from '../../../api-types.ts'

export type Manner = OtherResult['recordings'][number]['manner']
export type OtherResultDraft = {
  manner: Manner | ''
  number: string
  issuedOn: string
  reason: string
  file: File | null
}

/** Records what another agency issued; `replaces`: the number of the recording that was on the screen, 0 for none. */
export function recordOtherResult(
  dossier: string,
  code: string,
  { file, ...typed }: OtherResultDraft,
  replaces: number,
): Promise<void> {
  const form = new FormData()
  for (const [name, value] of Object.entries({ ...typed, replaces: String(replaces) }))
    form.append(name, value)
  if (file) form.append('file', file, file.name)
  const url = `/api/v1/desk/dossiers/${encodeURIComponent(dossier)}/other-results/${encodeURIComponent(code)}`
  return request('POST', url, { body: form })
}
