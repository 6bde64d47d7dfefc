import {
  type Answers,
  type AnswerValue,
  amountDue,
  askedFields,
  computeAnswers,
  countedAnswers,
  type Fault,
  type Field,
  fieldsOf,
  judgeAnswers,
  normaliseAnswers,
  requiredComponents,
  takeSuggested,
  visibleFields,
} from '@mot-cua/form-engine'
import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import { type EntryPage, intakeApi } from './requests.ts'

export type Saving = 'saved' | 'saving' | 'unsaved'

/** How long somebody pauses before what they typed is saved, in ms. */
const pause = 800

/** What is typed into an entry, judged by the same engine as on the server, and saved by itself: one save at a time. */
export function useEntry(page: EntryPage) {
  const { form, components, fees, charges } = page.service
  const [answers, setAnswers] = useState<Answers>(page.answers)
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set())
  const [everything, setEverything] = useState(false)
  const { today, lists, origins, channel } = page
  const fields = useMemo(() => fieldsOf(form), [form])

  const change = useCallback(
    (field: string, value: AnswerValue | undefined) => {
      setAnswers(({ [field]: _, ...others }) =>
        value === undefined ? others : takeSuggested(fields, { ...others, [field]: value }, lists),
      )
    },
    [fields, lists],
  )
  const leave = useCallback(
    (field: Field) => {
      setLeft((before) => (before.has(field.id) ? before : new Set([...before, field.id])))
      setAnswers((before) => {
        const tidy = normaliseAnswers(form, before)[field.id]
        return tidy === undefined || tidy === before[field.id] || typeof tidy === 'object'
          ? before
          : { ...before, [field.id]: tidy }
      })
    },
    [form],
  )

  const judged = useMemo(() => {
    const given = computeAnswers(form, normaliseAnswers(form, answers), today)
    const counted = countedAnswers(form, given, today)
    return {
      counted,
      shown: visibleFields(form, given, today),
      asked: new Set(askedFields(form, given, today).map(({ id }) => id)),
      faults: judgeAnswers(form, given, { today, lists }),
      needs: requiredComponents(components, counted, origins, channel),
      due: amountDue(fees, charges, counted, { channel, today }),
    }
  }, [form, components, fees, charges, answers, today, lists, origins, channel])

  const faultOf = ({ pointer }: Fault) => pointer.split('/')[1] ?? ''
  const told = everything ? judged.faults : judged.faults.filter((fault) => left.has(faultOf(fault)))
  const { saving, error, save } = useSaving(page, answers)
  return { answers, change, leave, ...judged, told, tellAll: () => setEverything(true), saving, error, save }
}

function useSaving(page: EntryPage, answers: Answers) {
  const [saving, setSaving] = useState<Saving>('saved')
  const [error, setError] = useState<unknown>(null)
  const latest = useRef(answers)
  const kept = useRef(page.answers)
  const revision = useRef(page.revision)
  const running = useRef<Promise<void>>(Promise.resolve())
  latest.current = answers

  const save = useCallback((): Promise<void> => {
    running.current = running.current
      .catch(() => {})
      .then(async () => {
        const sent = latest.current
        if (sent === kept.current) return
        setSaving('saving')
        const body = { revision: revision.current, answers: sent, corrections: page.corrections }
        const saved = await intakeApi.saveEntry(page.id, body)
        revision.current = saved.revision
        kept.current = sent
        setError(null)
        setSaving(latest.current === sent ? 'saved' : 'unsaved')
      })
      .catch((problem: unknown) => {
        setError(problem)
        setSaving('unsaved')
        throw problem
      })
    return running.current
  }, [page.id, page.corrections])

  useEffect(() => {
    if (answers === kept.current) return
    setSaving('unsaved')
    const timer = setTimeout(() => void save().catch(() => {}), pause)
    return () => clearTimeout(timer)
  }, [answers, save])
  return { saving, error, save }
}
