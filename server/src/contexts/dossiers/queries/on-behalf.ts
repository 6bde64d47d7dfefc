import { fieldsOf, type ServiceDefinition } from '@mot-cua/form-engine'
import type { Read } from '../../../kernel/app.ts'
import type { Text } from '../../../kernel/values/locale.ts'
import { confirmationsOf } from '../../forms/index.ts'
import { actingWords } from '../rules/acting-words.ts'
import { actingOfDossier } from '../store/acting.ts'

export type OnBehalf = {
  /** For whom it was handed in and what showed the right to; null for one's own dossier. */
  acting: Text | null
  /** Who else completed or confirmed a part of it, and when. */
  others: { what: Text; name: string; at: Date; confirmed: boolean }[]
}

/** For whom a dossier was handed in, and who else took part in it; whoever knows that nobody acted may say so. */
export async function onBehalf(
  read: Read,
  dossier: { id: string; draft: string | null },
  service: ServiceDefinition,
  hasActing = true,
): Promise<OnBehalf> {
  const acting = hasActing ? await actingOfDossier(read, dossier.id) : null
  const parts = dossier.draft ? await confirmationsOf(read, dossier.draft) : []
  return {
    acting: acting && actingWords(acting),
    others: parts.map(({ subject, byName, at, confirmed }) => ({
      what: nameOf(service, subject),
      name: byName,
      at,
      confirmed,
    })),
  }
}

function nameOf(service: ServiceDefinition, subject: string): Text {
  const section = service.form.sections.find(({ id }) => id === subject)
  if (section) return { vi: section.title_vi, en: section.title_en }
  const field = fieldsOf(service.form).find(({ id }) => id === subject)
  return { vi: field?.label_vi ?? subject, en: field?.label_en ?? subject }
}
