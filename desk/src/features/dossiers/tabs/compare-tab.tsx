import { Icon, type IconName } from '@mot-cua/ui'
import { type RefObject, useRef } from 'react'
import type { AnswerRow, DossierPage } from '../../../api-types.ts'
import { useWords } from '../../../messages/words.ts'
import { shortDate } from '../../../shell/day.ts'
import { KeyHint } from '../../../shell/key-hint.tsx'
import { useKeys } from '../../../shell/use-keys.ts'
import { type Agreement, agreementOf, countAgreements } from '../agreement.ts'
import { sourceName } from '../source-name.ts'
import { PapersPane } from '../viewer/papers-pane.tsx'

/** What was declared, against what the state knows, beside the papers. */
export function CompareTab({ dossier }: { dossier: DossierPage }) {
  return (
    <div className="split dossier-split">
      <Declared dossier={dossier} />
      <PapersPane dossier={dossier} />
    </div>
  )
}

/** What was declared, each answer with its source and whether they agree. */
export function Declared({ dossier }: { dossier: DossierPage }) {
  const { dossier: said, of } = useWords()
  const { differs } = countAgreements(dossier)
  const pane = useRef<HTMLElement>(null)
  return (
    <section className="pane" aria-labelledby="declared" ref={pane}>
      <div className="pane-head">
        <h2 id="declared">{said.declared}</h2>
        <span className={`state small ${differs > 0 ? 'state--soon' : 'state--ok'}`}>
          <Icon name={differs > 0 ? 'warning' : 'tick-ring'} />
          {differs > 0 ? said.differing(differs) : said.noDiffering}
        </span>
        {differs > 0 && <NextDifference of={pane} />}
      </div>
      {dossier.sections.map(({ id, title, rows }) => (
        <div className="checks" key={id}>
          <h3>{of(title)}</h3>
          <dl className="checks">
            {rows.map((row) => (
              <Row key={row.id} row={row} />
            ))}
          </dl>
        </div>
      ))}
    </section>
  )
}

/** Goes from one answer that differs to the next, and from the last one to the first; D does the same. */
function NextDifference({ of }: { of: RefObject<HTMLElement | null> }) {
  const { dossier: said } = useWords()
  const at = useRef(-1)
  const go = () => {
    const rows = of.current?.querySelectorAll<HTMLElement>('.differs') ?? []
    at.current = (at.current + 1) % rows.length
    const row = rows[at.current]
    row?.scrollIntoView({ block: 'center' })
    row?.focus({ preventScroll: true })
  }
  useKeys({ d: go })
  return (
    <button type="button" className="viewer-tool" onClick={go}>
      {said.see} <span className="visually-hidden">{said.nextDifference}</span> <KeyHint name="D" />
    </button>
  )
}

const verdictIcons = { agrees: 'tick', differs: 'warning', own: 'pen' } as const satisfies Record<
  Agreement,
  IconName
>

function Row({ row }: { row: AnswerRow }) {
  const { dossier: said, of } = useWords()
  const { origin } = row
  const verdict = agreementOf(row)
  return (
    <div
      className={verdict === 'differs' ? 'differs' : undefined}
      tabIndex={verdict === 'differs' ? -1 : undefined}
    >
      <dt>{of(row.label)}</dt>
      <dd>
        {of(row.value)}
        {origin && <Detail row={row} origin={origin} />}
      </dd>
      <dd className={verdict === 'own' ? 'verdict verdict--own' : 'verdict'}>
        <Icon name={verdictIcons[verdict]} />
        {said[verdict]}
      </dd>
    </div>
  )
}

function Detail({ row, origin }: { row: AnswerRow; origin: NonNullable<AnswerRow['origin']> }) {
  const { dossier: said, of } = useWords()
  const source = sourceName(origin.source, said)
  if (origin.agrees) {
    const asOf = origin.asOf ? shortDate(origin.asOf.slice(0, 10)) : null
    return <span className="detail">{said.fromSource(source, asOf)}</span>
  }
  return (
    <span className="detail">
      {said.itSays(source, of(origin.value))} {row.correction ? said.theySay(row.correction) : said.noWords}
    </span>
  )
}
