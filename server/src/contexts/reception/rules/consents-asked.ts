import type { FormDefinition } from '@mot-cua/form-engine'

/** The sources of a form that need the person's consent, each once: not other answers, not the card. */
export const consentsAsked = (form: FormDefinition): string[] => [
  ...new Set(
    form.sections
      .flatMap(({ fields }) => fields)
      .flatMap(({ prefill }) => prefill ?? [])
      .map(({ source }) => source.split(/[.:]/)[0]!)
      .filter((source) => source !== 'answers' && source !== 'sign-in'),
  ),
]
