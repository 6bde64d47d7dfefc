import type { ComponentNeed, StepNeeds } from '@mot-cua/form-engine'
import type { Text } from '../../../kernel/values/locale.ts'
import { type PaperForm, paperForms } from './paper-forms.ts'

/** What a dossier has by now. `held`: components with a file or received on paper; `papers`: issued to the applicant. */
export type Had = {
  components: readonly ComponentNeed[]
  held: ReadonlySet<string>
  papers: ReadonlySet<number>
  hasResult: boolean
  isSigned: boolean
  /** Results of other agencies that this dossier awaits, each with whether it is recorded. */
  others: readonly ({ code: string; recorded: boolean } & Text)[]
}

/** `pointer`: its place in the needs of the step. */
export type Need = { pointer: string; met: boolean } & Text

/** What a step needs before it may be done, each with whether it is there. A component or a result that the dossier does not need is left out. */
export function judgeNeeds(needs: StepNeeds, had: Had): Need[] {
  const components = (needs.components ?? []).flatMap((id, index): Need[] => {
    const need = had.components.find(({ component }) => component.id === id)
    if (!need) return []
    const { name_vi: vi, name_en: en } = need.component
    const met = need.status === 'form' || need.status === 'proven' || had.held.has(id)
    return [{ pointer: `/components/${index}`, met, vi, en }]
  })
  const papers = (needs.papers ?? []).map((form, index): Need => {
    const { vi, en } = paperForms[form as PaperForm]
    return { pointer: `/papers/${index}`, met: had.papers.has(form), vi, en }
  })
  const others = (needs.results ?? []).flatMap((code, index): Need[] => {
    const other = had.others.find((one) => one.code === code)
    if (!other) return []
    const { vi, en, recorded } = other
    return [{ pointer: `/results/${index}`, met: recorded, vi, en }]
  })
  const met = needs.result === 'signed' ? had.isSigned : had.hasResult
  return [
    ...components,
    ...papers,
    ...(needs.result ? [{ pointer: '/result', met, ...results[needs.result] }] : []),
    ...others,
  ]
}

const results = {
  drafted: { vi: 'Dự thảo kết quả', en: 'The draft of the result' },
  signed: { vi: 'Kết quả đã ký số', en: 'The signed result' },
} as const satisfies Record<NonNullable<StepNeeds['result']>, Text>
