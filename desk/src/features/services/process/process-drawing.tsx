import type { Process } from '@mot-cua/form-engine'
import { taskId, writeBpmn } from '@mot-cua/form-engine/definition'
import { useMemo } from 'react'
import { useWords } from '../../../messages/words.ts'
import { DiagramView } from './diagram-view.tsx'
import { useDiagramWords } from './diagram-words.ts'

export type ProcessPlaces = { process: Process; open: readonly string[]; done: readonly string[] }

/** A process with the steps marked that are open and done. */
export function ProcessDrawing({ process, open, done }: ProcessPlaces) {
  const { of } = useWords()
  const words = useDiagramWords(noWords)
  // biome-ignore lint/correctness/useExhaustiveDependencies: the words change with the language only
  const xml = useMemo(() => writeBpmn(process, words), [process, words.otherwise])
  const marks = useMemo(
    () =>
      Object.fromEntries([
        ...done.map((id) => [taskId({ id }), 'done'] as const),
        ...open.map((id) => [taskId({ id }), 'open'] as const),
      ]),
    [open, done],
  )
  return <DiagramView xml={xml} name={of({ vi: process.name_vi, en: process.name_en })} marks={marks} />
}

/** The questions of the form are not at hand here. */
const noWords = () => undefined
