import type { Certainty } from '../../form.ts'
import type { Process, ProcessStep } from '../../service.ts'
import { childOf } from './read-diagram.ts'
import type { XmlElement } from './read-xml.ts'

/** What an element of ours says as JSON; undefined when it is absent or spoiled. What shape it has is judged with the definition. */
function json<T>(element: XmlElement, name: string): T | undefined {
  const text = childOf(element, name)?.text
  try {
    return text === undefined ? undefined : (JSON.parse(text) as T)
  } catch {
    return undefined
  }
}
const number = (text: string | undefined): number | undefined => {
  const value = text === undefined || text.trim() === '' ? Number.NaN : Number(text)
  return Number.isFinite(value) ? value : undefined
}
const textOf = (element: XmlElement, name: string): string | undefined => childOf(element, name)?.text

/** What is there of these; members that are undefined are left out. */
const present = <T extends object>(of: { [K in keyof T]: T[K] | undefined }): Partial<T> =>
  Object.fromEntries(Object.entries(of).filter(([, value]) => value !== undefined)) as Partial<T>

/** A step as our files describe it beside the drawing. A name that was changed in the drawing goes before ours. */
export function ownStep(own: XmlElement, name: string) {
  const { attributes } = own
  const action = textOf(own, 'actionVi') ?? ''
  const isKept = name === `${attributes.number}. ${action}`.trim()
  return {
    originStep: number(attributes.originStep),
    rest: {
      action_vi: isKept ? action : name.replace(/^\d+\.\s*/, ''),
      action_en: textOf(own, 'actionEn') ?? '',
      share: number(attributes.share) ?? 0,
      ...present<
        Pick<ProcessStep, 'onlineShare' | 'drafts' | 'decisions' | 'needs' | 'moves' | 'note_vi' | 'note_en'>
      >({
        onlineShare: number(attributes.onlineShare),
        drafts: attributes.drafts === undefined ? undefined : attributes.drafts === 'true',
        decisions: json(own, 'decisions'),
        needs: json(own, 'needs'),
        moves: json(own, 'moves'),
        note_vi: textOf(own, 'noteVi'),
        note_en: textOf(own, 'noteEn'),
      }),
    },
  }
}

/** A process as our files describe it; without its steps, which are in the drawing. */
export function ownProcess(own: XmlElement, name: string, base: Process): Omit<Process, 'steps'> {
  const { attributes } = own
  const kept = textOf(own, 'nameVi') ?? name
  return {
    id: attributes.id ?? base.id,
    name_vi: name === kept.trim() ? kept : name,
    name_en: textOf(own, 'nameEn') ?? base.name_en,
    totalHours: number(attributes.totalHours) ?? base.totalHours,
    leftOut: json<Process['leftOut']>(own, 'leftOut') ?? [],
    origin: textOf(own, 'origin') ?? base.origin,
    sure: (attributes.sure ?? base.sure) as Certainty,
    ...present<Pick<Process, 'onlineHours' | 'cases' | 'note'>>({
      onlineHours: number(attributes.onlineHours),
      cases: json(own, 'cases'),
      note: textOf(own, 'note'),
    }),
  }
}
