import { Button } from '@mot-cua/ui'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { useWords } from '../../messages/words.ts'
import { Refusal } from '../../shell/failure.tsx'
import { sourceName } from './form/form-fields.tsx'
import { type EntryPage, intakeApi } from './requests.ts'

/** What the person agrees to at the desk, and how; then what is known is fetched into the form. */
export function ConsentPane({
  page,
  before,
  onFetched,
}: {
  page: EntryPage
  /** What must be saved first. */
  before: () => Promise<void>
  onFetched: () => void
}) {
  const { intake } = useWords()
  const [agreed, setAgreed] = useState<readonly string[]>([])
  const [manner, setManner] = useState<'oral' | 'paper'>('oral')
  const fetching = useMutation({
    mutationFn: async () => {
      await before()
      return intakeApi.prefill(page.id, { sources: [...agreed], manner })
    },
    onSuccess: onFetched,
  })
  const down = fetching.data?.down ?? []
  const toggle = (source: string) =>
    setAgreed(agreed.includes(source) ? agreed.filter((one) => one !== source) : [...agreed, source])
  return (
    <details className="pane entry-consent">
      <summary>{intake.consent}</summary>
      <div className="pane-body stack-s">
        <p className="small muted">{intake.consentText}</p>
        {page.sources.map((source) => (
          <label className="check" key={source}>
            <input type="checkbox" checked={agreed.includes(source)} onChange={() => toggle(source)} />
            <span>{sourceName(source, intake.sources)}</span>
          </label>
        ))}
        <label className="entry-manner">
          {intake.manner}{' '}
          <select
            className="select"
            value={manner}
            onChange={({ target }) => setManner(target.value as 'oral' | 'paper')}
          >
            <option value="oral">{intake.manners.oral}</option>
            <option value="paper">{intake.manners.paper}</option>
          </select>
        </label>
        <div className="actions">
          <Button
            type="button"
            look="second"
            disabled={agreed.length === 0 || fetching.isPending}
            onClick={() => fetching.mutate()}
          >
            {intake.fetch}
          </Button>
        </div>
        <p role="status" className="small">
          {fetching.isSuccess &&
            (down.length > 0
              ? intake.down(down.map((source) => sourceName(source, intake.sources)).join(', '))
              : intake.fetched)}
        </p>
        <Refusal error={fetching.error} />
      </div>
    </details>
  )
}
