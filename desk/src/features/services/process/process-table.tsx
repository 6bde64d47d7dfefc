import type { Process } from '@mot-cua/form-engine'
import { Button, FieldFault } from '@mot-cua/ui'
import type { KeyboardEvent } from 'react'
import { useWords } from '../../../messages/words.ts'
import { drawThenFocus } from '../../../shell/draw-then-focus.ts'
import { useEditing, usePlace } from '../editor/editing.tsx'
import { cellId, processColumns } from './cells.ts'
import { addStep, moveStep } from './edit-process.ts'
import { StepRow } from './step-row.tsx'
import { useProcess } from './use-process.ts'

/** The steps as agencies keep them in their decisions: a table that is written by keyboard, with what is wrong under its row. */
export function ProcessTable({ pointer }: { pointer: string }) {
  const { process: said } = useWords()
  const { service } = useEditing()
  const { process, change } = useProcess(pointer)
  const { id, fault } = usePlace(`${pointer}/steps`)
  const add = (below: number) => {
    drawThenFocus(
      () => change((now) => addStep(now, below)),
      () => document.getElementById(cellId(pointer, below + 1, 'action')),
    )
  }
  const move = (index: number, by: 1 | -1, column: string) => {
    if (index + by < 0 || index + by >= process.steps.length) return
    drawThenFocus(
      () => change((now) => moveStep(now, index, by)),
      () => document.getElementById(cellId(pointer, index + by, column)),
    )
  }
  return (
    <div className="stack-s" id={id} tabIndex={-1}>
      {fault && <FieldFault id={`${id}-fault`}>{fault}</FieldFault>}
      {/* biome-ignore-start lint/a11y/noRedundantRoles: kept for the card layout */}
      <table
        role="table"
        className="process-table"
        onKeyDown={(event) => onKey(event, { pointer, process, add, move })}
      >
        <caption className="visually-hidden">{said.table}</caption>
        <thead role="rowgroup">
          <tr role="row">
            {processColumns.map((column) => (
              <th role="columnheader" scope="col" key={column}>
                {said.columns[column]}
              </th>
            ))}
          </tr>
        </thead>
        {process.steps.map((step, index) => (
          <StepRow key={step.id} pointer={pointer} index={index} service={service} onMove={move} />
        ))}
      </table>
      {/* biome-ignore-end lint/a11y/noRedundantRoles: kept for the card layout */}
      <p className="muted small only-keyboard">{said.keys}</p>
      <Button
        type="button"
        look="second"
        icon="add"
        id={`${id}-add`}
        onClick={() => add(process.steps.length - 1)}
      >
        {said.add}
      </Button>
    </div>
  )
}

type Acting = {
  pointer: string
  process: Process
  add: (below: number) => void
  move: (index: number, by: 1 | -1, column: string) => void
}

/** The keys of the table: to the box above or below, the row itself up or down, a new row. */
function onKey(event: KeyboardEvent, { pointer, process, add, move }: Acting): void {
  const target = event.target as HTMLElement
  const [, row, column] = /-steps-(\d+)-([a-z]+)$/.exec(target.id) ?? []
  if (row === undefined || column === undefined) return
  const index = Number(row)
  const by = event.key === 'ArrowUp' ? -1 : event.key === 'ArrowDown' ? 1 : undefined
  if (event.key === 'Enter' && event.ctrlKey) add(index)
  else if (by && event.altKey) move(index, by, column)
  // In longer texts and lists the arrows belong to the box.
  else if (by && target instanceof HTMLInputElement && process.steps[index + by])
    document.getElementById(cellId(pointer, index + by, column))?.focus()
  else return
  event.preventDefault()
}
