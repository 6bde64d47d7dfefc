import { readFile } from 'node:fs/promises'
import type { App } from '../../../kernel/app.ts'
import { saveIndicators } from '../store/indicator.ts'
import type { IndicatorRow } from '../store/tables.ts'

type IndicatorFile = Pick<
  IndicatorRow,
  'id' | 'kind' | 'name_vi' | 'name_en' | 'numerator_vi' | 'numerator_en'
> &
  Pick<IndicatorRow, 'basis' | 'missing_vi' | 'missing_en' | 'version' | 'valid_from'> &
  Partial<Pick<IndicatorRow, 'denominator_vi' | 'denominator_en' | 'note_vi' | 'note_en' | 'formula'>>

const blank = { denominator_vi: null, denominator_en: null, note_vi: null, note_en: null, formula: null }

/** Brings the words of every indicator into the database; the file is the word on them. Says how many there are. */
export async function loadIndicators(app: App, file: URL): Promise<number> {
  const indicators = JSON.parse(await readFile(file, 'utf8')) as IndicatorFile[]
  await app.transaction({ kind: 'system', id: 'performance.load-indicators' }, (tx) =>
    saveIndicators(
      tx,
      indicators.map((indicator) => ({ ...blank, ...indicator })),
    ),
  )
  return indicators.length
}
