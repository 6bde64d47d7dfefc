import { namedIn } from './condition.ts'
import type { Field } from './form.ts'
import { computedFrom } from './judge-applicant.ts'
import type { ServiceDefinition } from './service.ts'

/**
 * The questions on whose answers something else rests: whether another is asked, required, filled in or computed, which case it
 * is, what is to be paid, which papers are needed. An answer to any other stands for itself.
 */
export function decidingFields(
  service: Pick<ServiceDefinition, 'form' | 'cases' | 'fees' | 'charges' | 'components'>,
): ReadonlySet<string> {
  const { form, cases, fees, charges, components } = service
  const provenWhen = components.flatMap(({ provenBy = [] }) => provenBy.map(({ when }) => when))
  const amounts = [...fees, ...charges]
  return new Set([
    ...form.sections.flatMap(({ showWhen, fields }) => [...namedIn(showWhen), ...fields.flatMap(namedBy)]),
    ...[...cases, ...amounts].flatMap(({ when }) => namedIn(when)),
    ...amounts.flatMap(({ quantity, exemption, tariff }) =>
      [quantity, exemption, tariff?.table].filter((id) => id !== undefined),
    ),
    ...components.flatMap(({ required }) => (typeof required === 'object' ? namedIn(required) : [])),
    ...provenWhen.flatMap(namedIn),
  ])
}

const namedBy = ({
  showWhen,
  required,
  computed,
  prefill = [],
  rules = [],
  columns = [],
}: Field): string[] => [
  ...namedIn(showWhen),
  ...(typeof required === 'object' ? namedIn(required) : []),
  ...(computed ? computedFrom(computed) : []),
  ...[...prefill, ...rules].flatMap(({ when }) => namedIn(when)),
  ...columns.flatMap(namedBy),
]
