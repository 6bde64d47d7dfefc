import { type Answers, isRecord, type Origins, sameAnswer } from './answers.ts'
import { holds } from './condition.ts'
import type { Channel, Component, Proof } from './service.ts'

/**
 * A component that this dossier needs: `form` is made from the answers, `proven` by data (see `proof`),
 * `show` at the desk, `upload` (or hand over) otherwise.
 */
export type ComponentNeed = {
  component: Component
  status: 'form' | 'proven' | 'show' | 'upload'
  proof?: Proof & { asOf: string | null }
}

/**
 * The components needed, in order, given the answers that count and where they came from. One that other answers make unnecessary is
 * still named when data prove it, so that people see what stood in for it.
 */
export function requiredComponents(
  components: readonly Component[],
  answers: Answers,
  origins: Origins,
  channel: Channel = 'online',
): ComponentNeed[] {
  return components.flatMap((component): ComponentNeed[] => {
    const { required, provenBy, isForm, shownOnly, shownAtDesk } = component
    const atDesk = channel === 'desk'
    const needed =
      (atDesk && shownAtDesk === true) ||
      (typeof required === 'boolean' ? required : holds(required, answers))
    if (isForm) return needed ? [{ component, status: 'form' }] : []
    const proof = provenBy?.find((candidate) => proves(candidate, answers, origins))
    if (proof && (needed || (required !== false && proof.source !== 'answers'))) {
      const asOf = origins[proof.fields[0] ?? '']?.asOf ?? null
      return [{ component, status: 'proven', proof: { ...proof, asOf } }]
    }
    return needed ? [{ component, status: shownOnly && atDesk ? 'show' : 'upload' }] : []
  })
}

function proves({ source, fields, when }: Proof, answers: Answers, origins: Origins): boolean {
  if (source === 'answers') return when !== undefined && holds(when, answers)
  return (
    fields.length > 0 &&
    fields.every((id) => {
      const origin = isRecord(origins) && Object.hasOwn(origins, id) ? origins[id] : undefined
      return (
        isRecord(origin) &&
        origin.source === source &&
        sameAnswer(origin.value, isRecord(answers) ? answers[id] : undefined)
      )
    })
  )
}
