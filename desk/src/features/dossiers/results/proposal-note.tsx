import { Notice } from '@mot-cua/ui'
import type { DossierPage, ResultChange } from '../../../api-types.ts'
import { useWords } from '../../../messages/words.ts'

/** The proposal that is not carried out yet. */
export const changeUnderWay = ({ resultChanges }: DossierPage): ResultChange | undefined =>
  resultChanges.find(({ granted, doneAt }) => granted !== false && doneAt === null)

/** What an officer proposed about the result, for whoever decides on it. */
export function ProposalNote({ change }: { change: ResultChange }) {
  const { results: said, of } = useWords()
  return (
    <Notice tone="soon">
      <p>
        <strong>{said.proposal(said.kinds[change.kind], change.proposedByName)}</strong>
      </p>
      <p>
        {of(change.reason)}. {change.explanation}
      </p>
      <Corrections change={change} />
    </Notice>
  )
}

/** What a correction changes, before and after. */
export function Corrections({ change }: { change: ResultChange }) {
  const { results: said, of } = useWords()
  if (change.corrections.length === 0) return null
  return (
    <ul>
      {change.corrections.map(({ label, before, after }) => (
        <li key={label.vi}>
          {said.corrected(of(label), of(before) || said.nothing, of(after) || said.nothing)}
        </li>
      ))}
    </ul>
  )
}
