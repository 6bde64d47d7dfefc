import type { MoveBodies } from '../../../api-types.ts'

/** What stands for an agency outside the system in the choice of agencies. */
export const outsideUnit = 'outside'

export type QuestionDraft = {
  unit: string
  name: string
  email: string
  question: string
  day: string
  sections: string[]
  components: string[]
}

export const emptyQuestion: QuestionDraft = {
  unit: '',
  name: '',
  email: '',
  question: '',
  day: '',
  sections: [],
  components: [],
}

type Missing = { unit: string; name: string; email: string; question: string; day: string }

/** What is still missing, by the field as the server names it. */
export function consultFaults(draft: QuestionDraft, missing: Missing): Record<string, string> {
  const outside = draft.unit === outsideUnit
  return {
    ...(draft.unit === '' && { unit: missing.unit }),
    ...(outside && draft.name.trim() === '' && { 'agency/name': missing.name }),
    ...(outside && !/^\S+@\S+\.\S+$/.test(draft.email.trim()) && { 'agency/email': missing.email }),
    ...(draft.question.trim() === '' && { question: missing.question }),
    ...(draft.day === '' && { day: missing.day }),
  }
}

export function consultBody(draft: QuestionDraft): MoveBodies['consult'] {
  const { unit, name, email, question, day, sections, components } = draft
  const whom = unit === outsideUnit ? { agency: { name: name.trim(), email: email.trim() } } : { unit }
  return { ...whom, question: question.trim(), day, sections, components }
}
