import {
  type AnswerValue,
  askedFields,
  choicesOf,
  type Example,
  type Field,
  type ServiceDefinition,
} from '@mot-cua/form-engine'
import { judgeDossier, runExamples } from '@mot-cua/form-engine/definition'
import { Button, DataTable, Icon, LongTextField, SelectField, TextField } from '@mot-cua/ui'
import { useMemo, useState } from 'react'
import { useWords } from '../../../messages/words.ts'
import { todayInVietnam } from '../../../shell/day.ts'
import { BothAt, IdAt, NumberAt, SelectAt, TextAt } from '../editor/controls.tsx'
import { useEditing } from '../editor/editing.tsx'
import { freshId } from '../form/arrange.ts'
import { Pane } from './general-tab.tsx'

/** Test answers kept with the form: run by the engine of the server as one edits, and written by answering the form. */
export function ExamplesTab() {
  const { services, language } = useWords()
  const said = services.examples
  const { service, lists, edit } = useEditing()
  const [chosen, setChosen] = useState<number>()
  const runs = useMemo(() => runExamples(service, lists), [service, lists])
  const add = () => {
    const id = freshId(
      'test',
      service.examples.map((one) => one.id),
    )
    const example: Example = {
      id,
      title_vi: '',
      title_en: '',
      cases: [],
      submittedOn: todayInVietnam(),
      channel: 'online',
      answers: {},
      expected: { fee: 0 },
    }
    edit((before) => ({ ...before, examples: [...before.examples, example] }), true)
    setChosen(service.examples.length)
  }
  const rows = service.examples.map((example, index) => ({ example, index, run: runs[index] }))
  const paid = (fee: number, charge: number) => `${(fee + charge).toLocaleString('vi-VN')} đ`
  return (
    <>
      <Pane title={services.tabs.thu}>
        {rows.length === 0 ? (
          <p className="muted">{said.none}</p>
        ) : (
          <DataTable
            caption={services.tabs.thu}
            rows={rows}
            rowKey={({ index }) => String(index)}
            columns={[
              {
                id: 'name',
                heading: said.name,
                cell: ({ example, index }) => (
                  <button type="button" className="link-button" onClick={() => setChosen(index)}>
                    {example[`title_${language}`] || example.title_vi || example.id}
                  </button>
                ),
              },
              {
                id: 'expected',
                heading: said.expected,
                cell: ({ run }) =>
                  run &&
                  `${run.expected.cases.join(', ') || said.noCase}; ${paid(run.expected.fee, run.expected.charge)}`,
              },
              {
                id: 'found',
                heading: said.found,
                cell: ({ run }) =>
                  run && (
                    <>
                      {`${run.found.cases.join(', ') || said.noCase}; ${paid(run.found.fee, run.found.charge)}`}
                      {run.found.faults.map((fault) => (
                        <span key={fault.pointer + fault.code} className="sub">
                          {fault.pointer.slice(1)}: {fault[language]}
                        </span>
                      ))}
                    </>
                  ),
              },
              {
                id: 'passed',
                heading: said.result,
                cell: ({ run }) => (
                  <span className={`state-sign state-sign--${run?.passed ? 'in-force' : 'to-come'}`}>
                    <Icon name={run?.passed ? 'tick-ring' : 'warning'} />
                    {run?.passed ? said.passed : said.differs}
                  </span>
                ),
              },
            ]}
          />
        )}
        <Button type="button" look="second" icon="add" onClick={add}>
          {said.add}
        </Button>
      </Pane>
      {chosen !== undefined && service.examples[chosen] && <ExampleEditor key={chosen} index={chosen} />}
    </>
  )
}

function ExampleEditor({ index }: { index: number }) {
  const { services } = useWords()
  const said = services.examples
  const { service, lists, edit } = useEditing()
  const example = service.examples[index]!
  const pointer = `/examples/${index}`
  const change = (next: (example: Example) => Example) =>
    edit((before) => ({
      ...before,
      examples: before.examples.map((one, place) => (place === index ? next(one) : one)),
    }))
  const asked = askedFields(service.form, example.answers, example.submittedOn)
  const answer = (id: string, value: AnswerValue | undefined) =>
    change((one) => {
      const { [id]: _, ...rest } = one.answers
      return { ...one, answers: value === undefined ? rest : { ...rest, [id]: value } }
    })
  return (
    <Pane title={said.answers}>
      <BothAt pointer={pointer} name="title" label={said.name} />
      <div className="edit-row">
        <IdAt pointer={pointer} label={services.field.id} />
        <TextAt pointer={`${pointer}/submittedOn`} type="date" label={said.submittedOn} />
        <SelectAt pointer={`${pointer}/channel`} label={said.channel} words={services.channels} />
      </div>
      <div className="test-answers">
        {asked.map((field) => (
          <Answer
            key={field.id}
            field={field}
            value={example.answers[field.id]}
            onAnswer={(value) => answer(field.id, value)}
          />
        ))}
      </div>
      <div className="edit-row">
        <NumberAt pointer={`${pointer}/expected/fee`} label={said.fee} empty={0} />
        <NumberAt pointer={`${pointer}/expected/charge`} label={said.charge} />
      </div>
      <div className="row">
        <Button
          type="button"
          look="second"
          icon="tick"
          onClick={() => change((one) => expecting(service, one, lists))}
        >
          {said.takeFound}
        </Button>
        <Button
          type="button"
          look="quiet"
          icon="remove"
          onClick={() =>
            edit(
              (before) => ({ ...before, examples: before.examples.filter((_, place) => place !== index) }),
              true,
            )
          }
        >
          {said.remove}
        </Button>
      </div>
    </Pane>
  )
}

/** The example expecting what the service makes of its answers now. */
function expecting(
  service: ServiceDefinition,
  example: Example,
  lists: Parameters<typeof runExamples>[1],
): Example {
  const found = judgeDossier(service, example, { today: example.submittedOn, lists })
  const whileProcessing = example.cases.filter((id) => !service.cases.find((one) => one.id === id)?.when)
  return {
    ...example,
    cases: [...found.cases, ...whileProcessing],
    expected: { ...example.expected, fee: found.fee, charge: found.charge, components: found.components },
  }
}

/** One answer, typed as plainly as its type allows; an address, a table or a file as JSON. */
function Answer({
  field,
  value,
  onAnswer,
}: {
  field: Field
  value: AnswerValue | undefined
  onAnswer: (value: AnswerValue | undefined) => void
}) {
  const { services, language } = useWords()
  const { lists } = useEditing()
  const [typed, setTyped] = useState<string>()
  const label = field[`ask_${language}`] || field.ask_vi || field.id
  const id = `answer-${field.id}`
  const choices = choicesOf(field, lists)
  if (field.type === 'declaration')
    return (
      <label className="check">
        <input
          id={id}
          type="checkbox"
          checked={value === true}
          onChange={({ target }) => onAnswer(target.checked || undefined)}
        />
        <span>{label}</span>
      </label>
    )
  if (choices)
    return (
      <SelectField
        id={id}
        width="full"
        label={label}
        empty="–"
        choices={choices.map((choice) => ({ value: choice.id, label: choice[language] || choice.vi }))}
        value={typeof value === 'string' ? value : ''}
        onChange={({ target }) => onAnswer(target.value || undefined)}
      />
    )
  if (['address', 'table', 'file'].includes(field.type))
    return (
      <LongTextField
        id={id}
        rows={2}
        label={label}
        hint={services.examples.asJson}
        value={typed ?? (value === undefined ? '' : JSON.stringify(value))}
        onBlur={() => setTyped(undefined)}
        onChange={({ target }) => {
          setTyped(target.value)
          const read = jsonOf(target.value)
          if (read !== null) onAnswer(read)
        }}
      />
    )
  const isNumber = field.type === 'number' || field.type === 'money'
  return (
    <TextField
      id={id}
      width="full"
      label={label}
      hint={field.type.startsWith('date') ? services.examples.dateHint : undefined}
      inputMode={isNumber ? 'decimal' : undefined}
      value={value === undefined ? '' : String(value)}
      onChange={({ target }) => {
        const text = target.value
        const number = Number(text)
        onAnswer(text === '' ? undefined : isNumber && Number.isFinite(number) ? number : text)
      }}
    />
  )
}

/** What was typed, read; undefined for nothing, null while it cannot be read. */
function jsonOf(text: string): AnswerValue | undefined | null {
  if (text.trim() === '') return undefined
  try {
    return JSON.parse(text) as AnswerValue
  } catch {
    return null
  }
}
