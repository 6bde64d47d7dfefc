import type { MyDossierPage } from '../../contexts/dossiers/index.ts'
import type { Fault } from '../../kernel/errors.ts'
import type { Locale } from '../../kernel/values/locale.ts'
import type { SupplementView } from '../pages/dossiers/supplement.tsx'
import { textOf } from './draft-state.ts'
import { uploadedFile } from './uploaded-file.ts'

/** What was asked for, with what is still wrong; null when nothing is asked for any more. */
export function supplementView(
  dossier: MyDossierPage,
  { faults, message, locale }: { faults: readonly Fault[]; message: string; locale: Locale },
): SupplementView | null {
  const open = dossier.supplements.find(({ answeredAt }) => answeredAt === null)
  if (!open || dossier.status !== 'awaiting-supplement') return null
  const faultAt = (pointer: string) => faults.find((fault) => fault.pointer === pointer)?.[locale]
  const messageFault = faultAt('/answer')
  const components = dossier.components.filter(({ id }) => open.items.some(({ concerns }) => concerns === id))
  const others = open.items.filter(({ concerns }) => !components.some(({ id }) => id === concerns))
  return {
    id: dossier.id,
    code: dossier.code,
    title: locale === 'vi' ? dossier.procedureVi : dossier.procedureEn,
    agency: dossier.unit[locale],
    askedAt: open.requestedAt,
    ...(open.message && { note: open.message }),
    papers: components.map((component) => {
      const fault = faultAt(`/components/${component.id}`)
      return {
        id: component.id,
        name: textOf(component, 'ask', locale),
        required: true,
        files: dossier.files
          .filter((file) => file.component === component.id && file.at >= open.requestedAt)
          .map((file) => uploadedFile(file, file.at)),
        own: [],
        defects: open.items
          .filter(({ concerns }) => concerns === component.id)
          .map(({ text }) => text[locale]),
        ...(fault && { fault }),
      }
    }),
    questions: others.map(({ text }) => text[locale]),
    ...(messageFault && { messageFault }),
    message,
  }
}
