import { join } from 'node:path'
import { jsonFile } from '../shell/json-file.ts'
import type { DossierRecord, Progress } from './record.ts'

export type KeptDossier = {
  record: DossierRecord
  /** How often the record was taken. */
  taken: number
  history: Progress[]
}

export type KeptDossiers = {
  one(code: string): KeptDossier | undefined
  all(): readonly KeptDossier[]
  keep(record: DossierRecord): void
  /** Adds lines of a history; one that is there already is not added again. */
  addProgress(lines: readonly Progress[]): void
  forget(code: string): boolean
}

/** The dossiers that were sent, by their codes, as one file. */
export function openKeptDossiers(dataDir: string): KeptDossiers {
  const file = jsonFile<KeptDossier[]>(join(dataDir, 'national-portal-dossiers.json'), () => [])
  const known = new Map(file.read().map((kept) => [kept.record.MaHoSo, kept]))
  const save = () => file.write([...known.values()])
  return {
    one: (code) => known.get(code),
    all: () => [...known.values()],
    keep(record) {
      const before = known.get(record.MaHoSo)
      known.set(record.MaHoSo, {
        record,
        taken: (before?.taken ?? 0) + 1,
        history: before?.history ?? [],
      })
      save()
    },
    addProgress(lines) {
      for (const line of lines) {
        const { history } = known.get(line.MaHoSo)!
        if (!history.some((one) => isSame(one, line))) history.push(line)
      }
      save()
    },
    forget(code) {
      const was = known.delete(code)
      save()
      return was
    },
  }
}

const isSame = (one: Progress, other: Progress) =>
  one.ThoiDiemXuLy === other.ThoiDiemXuLy && one.NoiDungXuLy === other.NoiDungXuLy
