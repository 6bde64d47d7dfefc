import type { Agency, Change } from './requests.ts'

type Successor = Extract<Change, { kind: 'merge' }>['into']

/** What has been typed of a successor. */
export type SuccessorDraft = {
  make: boolean
  unit: string
  id: string
  nameVi: string
  nameEn: string
  gsoCode: string
}

export const noSuccessor = (make: boolean): SuccessorDraft => ({
  make,
  unit: '',
  id: '',
  nameVi: '',
  nameEn: '',
  gsoCode: '',
})

export const idOfDraft = (draft: SuccessorDraft): string => (draft.make ? draft.id.trim() : draft.unit)

/**
 * The successor as a plan names it. A new one is of the kind, tier and place of the unit it comes from, with a desk of its own
 * when it is a commune; the server judges whether all that is right.
 */
export function toSuccessor(draft: SuccessorDraft, like: Agency | undefined): Successor {
  if (!draft.make) return { unit: draft.unit }
  const [id, nameVi, nameEn] = [draft.id.trim(), draft.nameVi.trim(), draft.nameEn.trim()]
  const tier = like?.tier ?? 'commune'
  return {
    create: {
      id,
      parent: like?.parent ?? id.split('.').slice(0, -1).join('.'),
      kind: (like?.kind ?? 'peoples-committee') as Extract<Successor, { create: unknown }>['create']['kind'],
      tier,
      nameVi,
      nameEn: nameEn || nameVi,
      gsoCode: draft.gsoCode.trim() || null,
      calendar: 'vietnam',
      address: null,
      phone: null,
      desk: tier === 'commune' ? deskOf(id, nameVi, nameEn) : null,
    },
  }
}

const deskOf = (id: string, nameVi: string, nameEn: string) => {
  const place = nameVi.replace(/^Ủy ban nhân dân /i, '')
  const placeEn = (nameEn || nameVi).replace(/^People['’]s Committee of /i, '')
  return {
    id: `${id}.01`,
    nameVi: `Trung tâm Phục vụ hành chính công ${place}`,
    nameEn: `Public Administration Service Centre of ${placeEn}`,
  }
}
