import { type AnswerValue, fieldsOf, formatAnswer, type ServiceDefinition } from '@mot-cua/form-engine'
import type { Text } from '../../../kernel/values/locale.ts'
import { codeLists } from '../../forms/index.ts'
import { factsAsked } from '../results/kinds.ts'
import { changeReason } from '../rules/result-change.ts'
import { writeVerificationCode } from '../rules/verification-code.ts'
import type { IssuedResult } from '../store/issued-result.ts'
import type { Correction, ResultChange } from '../store/result-change.ts'

/** A result that was issued, as the desk shows it. */
export const describeResult = ({
  no,
  code,
  name,
  number,
  issuedOn,
  issuedAt,
  file,
  ended,
  endedAt,
}: IssuedResult) => ({
  no,
  code: code && writeVerificationCode(code),
  name,
  number,
  issuedOn,
  issuedAt,
  file,
  state: ended ?? ('in-force' as const),
  endedAt,
})

/** What was proposed about a result, in words. */
export const describeChange = (
  {
    kind,
    reason,
    corrections,
    decisionNumber,
    decisionOn,
    draft: _,
    signedFile: __,
    dossier: ___,
    ...change
  }: ResultChange,
  service: ServiceDefinition,
) => ({
  ...change,
  kind,
  reason: changeReason(kind, reason) ?? { vi: reason, en: reason },
  corrections: (corrections ?? []).map((one) => describeCorrection(one, service)),
  decision:
    decisionNumber !== null && decisionOn !== null ? { number: decisionNumber, issuedOn: decisionOn } : null,
})

function describeCorrection({ kind, id, before, after }: Correction, service: ServiceDefinition) {
  const field = kind === 'answer' ? fieldsOf(service.form).find((one) => one.id === id) : undefined
  const fact = factsAsked(service).find((one) => one.id === id)
  const label = field ?? fact
  const write = (value: AnswerValue | null): Text =>
    field && value !== null
      ? {
          vi: formatAnswer(field, value, 'vi', codeLists()),
          en: formatAnswer(field, value, 'en', codeLists()),
        }
      : { vi: String(value ?? ''), en: String(value ?? '') }
  return {
    label: { vi: label?.label_vi ?? id, en: label?.label_en ?? id },
    before: write(before),
    after: write(after),
  }
}
