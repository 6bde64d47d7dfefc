import { type Process, type ProcessStep, type ServiceDefinition, stepsBefore } from '@mot-cua/form-engine'
import { useWords } from '../../../messages/words.ts'
import { ConditionAt, useSaying } from '../editor/condition-at.tsx'
import { BothAt, CheckAt, ChecksAt, SelectAt } from '../editor/controls.tsx'
import { useEditing, usePlace } from '../editor/editing.tsx'
import { ListAt } from '../editor/list-at.tsx'
import { freshId } from '../form/arrange.ts'

/** What may be decided in the steps before one. */
const offeredBefore = (process: Process, step: ProcessStep) =>
  process.steps
    .filter(({ id }) => stepsBefore(process, step).includes(id))
    .flatMap(({ decisions = [] }) => decisions)

/** When a step is taken, what is decided in it and what it needs, in one line. */
export function useStepWords(process: Process, step: ProcessStep, pointer: string): string {
  const { process: said, of } = useWords()
  const say = useSaying(pointer)
  const { service } = useEditing()
  const { components = [], papers = [], result, results = [] } = step.needs ?? {}
  const decided = (step.decided ?? []).map((id) => {
    const found = offeredBefore(process, step).find((one) => one.id === id)
    return found ? of(found) : id
  })
  const conditions = [
    ...(decided.length > 0 ? [decided.join(' / ')] : []),
    ...(step.when ? [say(step.when) ?? said.complex] : []),
    ...(step.otherwise ? [said.otherwise] : []),
  ]
  const needs = [
    ...components.map((id) => {
      const found = service.components.find((one) => one.id === id)
      return found ? firstWords(of({ vi: found.name_vi, en: found.name_en })) : id
    }),
    ...papers.map((form) => said.forms[form] ?? String(form)),
    ...(result ? [said.results[result] ?? result] : []),
    ...results.map((code) => {
      const found = service.results.find((one) => one.code === code)
      return found ? firstWords(of({ vi: found.name_vi, en: found.name_en })) : code
    }),
  ]
  return [
    conditions.length > 0 ? said.onlyWhen(conditions.join('; ')) : said.always,
    ...(step.decisions?.length ? [said.decides(step.decisions.map(of).join(' / '))] : []),
    ...(needs.length > 0 ? [said.needs(needs.join(', '))] : []),
    ...(step.drafts ? [said.drafts] : []),
  ].join(' · ')
}

/** The name of a paper without what else its line says. */
const firstWords = (name: string): string => name.split(/[;(,]/)[0]!.trim()

/** What a row has no room for: English, condition, decisions, papers and result. */
export function StepDetails({
  pointer,
  index,
  service,
}: {
  pointer: string
  index: number
  service: ServiceDefinition
}) {
  const { process: said, of } = useWords()
  const at = `${pointer}/steps/${index}`
  const process = service.process[Number(pointer.split('/')[2])]!
  const step = process.steps[index]!
  const offered = offeredBefore(process, step)
  return (
    <div className="edit-item-body">
      <BothAt pointer={at} name="action" label={said.columns.action} />
      {index > 0 && (
        <>
          <ConditionAt pointer={`${at}/when`} label={said.when} always={said.always} />
          {(offered.length > 0 || step.decided) && (
            <SeveralAt
              pointer={`${at}/decided`}
              label={said.decided}
              words={Object.fromEntries(offered.map((one) => [one.id, of(one)]))}
            />
          )}
          <CheckAt pointer={`${at}/otherwise`} label={said.otherwiseLabel} />
        </>
      )}
      {(step.role === 'officer' || step.decisions) && <Decisions pointer={`${at}/decisions`} />}
      <SeveralAt
        pointer={`${at}/needs/components`}
        label={said.components}
        words={Object.fromEntries(
          service.components.map(({ id, name_vi, name_en }) => [id, of({ vi: name_vi, en: name_en })]),
        )}
      />
      <SeveralAt pointer={`${at}/needs/papers`} label={said.papers} words={said.forms} numbers />
      <SelectAt
        pointer={`${at}/needs/result`}
        label={said.result}
        words={said.results}
        empty={said.noResult}
      />
      <SeveralAt
        pointer={`${at}/needs/results`}
        label={said.otherResults}
        words={Object.fromEntries(
          service.results
            .filter(({ issuedBy_vi }) => issuedBy_vi)
            .map(({ code, name_vi, name_en }) => [code, of({ vi: name_vi, en: name_en })]),
        )}
      />
      <Moves pointer={`${at}/moves`} />
      {step.role === 'officer' && <CheckAt pointer={`${at}/drafts`} label={said.draftsLabel} />}
      <BothAt pointer={at} name="note" label={said.note} optional />
    </div>
  )
}

/** All of them, as long as none is taken away, says nothing. */
function Moves({ pointer }: { pointer: string }) {
  const { process: said } = useWords()
  const { value, put } = usePlace(pointer)
  const all = Object.keys(said.moveNames)
  return (
    <ChecksAt
      pointer={pointer}
      label={said.moves}
      words={said.moveNames}
      {...(value === undefined && { chosen: all })}
      onPut={(keys) => put(keys.length === all.length ? undefined : keys)}
    />
  )
}

function Decisions({ pointer }: { pointer: string }) {
  const { process: said } = useWords()
  return (
    <ListAt
      open
      pointer={pointer}
      label={said.decisions}
      add={said.addDecision}
      empty={(items) => ({
        id: freshId(
          'decision',
          items.map((item) => (item as { id: string }).id),
        ),
        vi: '',
        en: '',
      })}
      nameOf={({ vi }) => String(vi)}
    >
      {(one) => <BothAt pointer={one} name="" label={said.decision} />}
    </ListAt>
  )
}

/** Several of a few, each on a line; none of them is nothing. */
function SeveralAt({
  pointer,
  label,
  words,
  numbers = false,
}: {
  pointer: string
  label: string
  words: Readonly<Record<string, string>>
  numbers?: boolean
}) {
  const { value, put } = usePlace(pointer)
  const chosen = Array.isArray(value) ? value.map(String) : []
  if (Object.keys(words).length === 0 && chosen.length === 0) return null
  return (
    <ChecksAt
      pointer={pointer}
      label={label}
      words={words}
      onPut={(keys) => put(keys.length === 0 ? undefined : numbers ? keys.map(Number) : keys)}
    />
  )
}
