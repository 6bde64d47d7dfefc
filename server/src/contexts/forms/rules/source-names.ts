import type { FormDefinition } from '@mot-cua/form-engine'

/** What VNeID said at the sign-in: given by signing in, so nothing more is agreed to. */
export const signIn = 'sign-in'

/** What was answered in other forms: read from, and kept for later, by one consent. */
export const library = 'share-question-library'

/** The part of a source's name that a person consents to: `population-database` for its `.person` and its `.father`. */
export const consentName = (source: string): string => source.split(/[.:]/)[0]!

/** The fields that a form names of a source: all that it is ever asked for. */
export const fieldsNamedOf = (form: FormDefinition, source: string): string[] => [
  ...new Set(
    form.sections
      .flatMap(({ fields }) => fields)
      .flatMap(({ prefill = [] }) => prefill)
      .filter((choice) => choice.source === source)
      .map(({ field }) => field),
  ),
]
