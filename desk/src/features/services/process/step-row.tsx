import type { ServiceDefinition } from '@mot-cua/form-engine'
import { FieldFault, Icon } from '@mot-cua/ui'
import { type ReactNode, useState } from 'react'
import { useWords } from '../../../messages/words.ts'
import { idOf } from '../../catalogue/editor/editing.tsx'
import { ItemTools } from '../../catalogue/editor/item-tools.tsx'
import { useEditing, usePlace } from '../editor/editing.tsx'
import { Count } from '../editor/list-at.tsx'
import { cellId, type ProcessColumn } from './cells.ts'
import { followRows, followsInWords, giveHours, hoursOfStep, removeStep } from './edit-process.ts'
import { StepDetails, useStepWords } from './step-details.tsx'
import { useProcess } from './use-process.ts'

type Row = {
  pointer: string
  index: number
  service: ServiceDefinition
  onMove: (index: number, by: 1 | -1, column: string) => void
}

/** One step: its row of boxes, what is wrong with it, and a fold with what the row is too narrow for. */
export function StepRow({ pointer, index, service, onMove }: Row) {
  const { process: said } = useWords()
  const { process, change, type } = useProcess(pointer)
  const { findings } = useEditing()
  const at = `${pointer}/steps/${index}`
  const step = process.steps[index]!
  const here = findings.filter((one) => one.pointer === at || one.pointer.startsWith(`${at}/`))
  const last = process.steps.length - 1
  const words = useStepWords(process, step, at)
  const cell = (column: ProcessColumn, content: ReactNode) => (
    // biome-ignore lint/a11y/noRedundantRoles: kept for the card layout
    <td role="cell" data-label={said.columns[column]} className={`process-${column}`}>
      {content}
    </td>
  )
  const own = (column: ProcessColumn) => ({
    id: cellId(pointer, index, column),
    'aria-label': said.of(index + 1, said.columns[column]),
    ...(here.length > 0 && { 'aria-describedby': `${idOf(at)}-faults` }),
  })
  return (
    // biome-ignore lint/a11y/noRedundantRoles: kept for the card layout
    <tbody role="rowgroup" className={here.length > 0 ? 'process-row process-row--faulty' : 'process-row'}>
      {/* biome-ignore-start lint/a11y/noRedundantRoles: kept for the card layout */}
      <tr role="row">
        <th role="rowheader" scope="row" id={idOf(at)} tabIndex={-1}>
          {index + 1}
        </th>
        {cell('action', <ActionBox at={at} {...own('action')} />)}
        {cell('unit', <SelectBox at={`${at}/unitKind`} words={said.units} {...own('unit')} />)}
        {cell('role', <SelectBox at={`${at}/role`} words={said.roles} {...own('role')} />)}
        {cell(
          'hours',
          <NumberBox
            value={hoursOfStep(process, index, 'desk')}
            onType={(hours) => type((now) => giveHours(now, index, 'desk', hours))}
            {...own('hours')}
          />,
        )}
        {cell(
          'online',
          <NumberBox
            value={hoursOfStep(process, index, 'online')}
            readOnly={process.onlineHours === undefined}
            onType={(hours) => type((now) => giveHours(now, index, 'online', hours))}
            {...own('online')}
          />,
        )}
        {cell(
          'follows',
          index > 0 && (
            <TypedBox
              value={followsInWords(process, step)}
              placeholder={String(index)}
              onType={(written) => type((now) => followRows(now, index, written))}
              {...own('follows')}
            />
          ),
        )}
      </tr>
      <tr role="row">
        <td role="cell" colSpan={7} className="process-more">
          {/* biome-ignore-end lint/a11y/noRedundantRoles: kept for the card layout */}
          <div id={`${idOf(at)}-faults`}>
            {here.slice(0, 4).map(({ code, pointer: place, ...finding }) => (
              <StepFault key={code + place} id={`${idOf(place)}-${code}`} finding={finding} />
            ))}
          </div>
          <div className="process-fold">
            <details className="edit-fold">
              <summary>
                <Icon name="forward" />
                <span className="muted small" aria-hidden="true">
                  {words}
                </span>
                <span className="visually-hidden">{said.of(index + 1, said.more)}</span>
                <Count pointer={at} />
              </summary>
              <StepDetails pointer={pointer} index={index} service={service} />
            </details>
            <ItemTools
              item={idOf(at)}
              name={said.step(index + 1)}
              index={index}
              last={last}
              onMove={(by) => onMove(index, by, 'action')}
              onRemove={() => change((now) => removeStep(now, index))}
            />
          </div>
        </td>
      </tr>
    </tbody>
  )
}

function StepFault({ id, finding }: { id: string; finding: { vi: string; en: string } }) {
  const { of } = useWords()
  return <FieldFault id={id}>{of(finding)}</FieldFault>
}

type Own = { id: string; 'aria-label': string; 'aria-describedby'?: string }

function ActionBox({ at, ...own }: Own & { at: string }) {
  const { value, put, fault } = usePlace(`${at}/action_vi`)
  return (
    <textarea
      {...own}
      className="textarea"
      rows={1}
      lang="vi"
      aria-invalid={fault ? true : undefined}
      value={String(value ?? '')}
      onChange={({ target }) => put(target.value)}
    />
  )
}

/** One of a few; what the list does not know stays chosen. */
function SelectBox({ at, words, ...own }: Own & { at: string; words: Readonly<Record<string, string>> }) {
  const { value, put } = usePlace(at)
  const chosen = String(value ?? '')
  const known = Object.hasOwn(words, chosen) ? words : { [chosen]: chosen, ...words }
  return (
    <select {...own} className="select" value={chosen} onChange={({ target }) => put(target.value)}>
      {Object.entries(known).map(([key, text]) => (
        <option key={key} value={key}>
          {text}
        </option>
      ))}
    </select>
  )
}

type Typed = Own & {
  value: string
  onType: (text: string) => void
  placeholder?: string
  readOnly?: boolean
  inputMode?: 'decimal'
}

/** Shows what was typed as long as somebody types, then what was made of it. */
function TypedBox({ value, onType, ...own }: Typed) {
  const [typed, setTyped] = useState<string>()
  return (
    <input
      {...own}
      className="input"
      autoComplete="off"
      value={typed ?? value}
      onBlur={() => setTyped(undefined)}
      onChange={({ target }) => {
        setTyped(target.value)
        onType(target.value)
      }}
    />
  )
}

function NumberBox({
  value,
  onType,
  ...own
}: Own & { value: number; readOnly?: boolean; onType: (value: number) => void }) {
  return (
    <TypedBox
      {...own}
      inputMode="decimal"
      value={value.toLocaleString('vi-VN')}
      onType={(text) => {
        const number = Number(text.replace(',', '.'))
        if (Number.isFinite(number) && number >= 0) onType(number)
      }}
    />
  )
}
