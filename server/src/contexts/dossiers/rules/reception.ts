import type { ComponentNeed } from '@mot-cua/form-engine'
import type { Text } from '../../../kernel/values/locale.ts'

type Fault = { pointer: string; code: string } & Text

/** Whether a dossier is received elsewhere: the clerk works neither in its unit nor at the desk of that unit. */
export const isForwarded = (clerk: { unit: string }, to: { unit: string; desk: string }): boolean =>
  clerk.unit !== to.unit && clerk.unit !== to.desk

/** Papers that must be shown at the desk and were not. */
export const notShown = (needs: readonly ComponentNeed[], seen: ReadonlySet<string>): Fault[] =>
  needs
    .filter(({ status, component }) => status === 'show' && !seen.has(component.id))
    .map(({ component }) => ({
      pointer: `/components/${component.id}`,
      code: 'missing',
      vi: `Chưa xuất trình: ${component.name_vi}`,
      en: `Not shown yet: ${component.name_en}`,
    }))

/** Whether nothing is wrong, only missing: what came by post may be registered so, and is then asked to be supplied. */
export const onlyMissing = (faults: readonly Fault[]): boolean =>
  faults.every(({ code }) => code === 'missing')
