import { useQuery } from '@tanstack/react-query'
import { useWords } from '../../messages/words.ts'
import { unitsQuery } from '../dossiers/queries.ts'

/** Names a unit or its desk in the language of the reader; its id until the names are known. */
export function useUnitName(): (unit: string) => string {
  const { language } = useWords()
  const { data = [] } = useQuery(unitsQuery)
  const names = new Map(data.flatMap((unit) => [unit.desk, unit]).map((named) => [named.id, named]))
  return (unit) => {
    const named = names.get(unit)
    return named ? (language === 'vi' ? named.nameVi : named.nameEn) : unit
  }
}
