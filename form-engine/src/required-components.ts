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

/** The components needed, in order, given the answers that count and where they came from. */
export function requiredComponents(
  components: readonly Component[],
  answers: Answers,
  origins: Origins,
  channel: Channel = 'online',
): ComponentNeed[] {
  return components
    .filter(({ required }) => (typeof required === 'boolean' ? required : holds(required, answers)))
    .map((component) => {
      if (component.isForm) return { component, status: 'form' }
      const proof = component.provenBy?.find((candidate) => proves(candidate, answers, origins))
      if (proof)
        return {
          component,
          status: 'proven',
          proof: { ...proof, asOf: origins[proof.fields[0] ?? '']?.asOf ?? null },
        }
      return { component, status: component.shownOnly && channel === 'desk' ? 'show' : 'upload' }
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
