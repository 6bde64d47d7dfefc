import type { Difference } from '../../api-types.ts'
import { useWords } from '../../messages/words.ts'

/** Where a difference is, and whether something came, went or changed there. */
export function DifferencePlace({ difference: { place, change } }: { difference: Difference }) {
  const { differences: said } = useWords().catalogue
  return (
    <>
      {place.join(' › ')}
      <span className="sub">{said.change[change]}</span>
    </>
  )
}
