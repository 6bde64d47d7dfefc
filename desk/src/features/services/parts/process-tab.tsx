import { Button } from '@mot-cua/ui'
import { useWords } from '../../../messages/words.ts'
import { withItem, withoutItem } from '../../catalogue/editor/record-draft.ts'
import { BothAt, ChecksAt, NumberAt, SelectAt, TextAt } from '../editor/controls.tsx'
import { useEditing } from '../editor/editing.tsx'
import { caseProcess } from '../process/edit-process.ts'
import { HoursLines } from '../process/hours-line.tsx'
import { ProcessDiagram } from '../process/process-diagram.tsx'
import { ProcessTable } from '../process/process-table.tsx'
import { SimulationPane } from '../process/simulation-pane.tsx'
import { Pane } from './general-tab.tsx'

/** The draft with which past dossiers are tried, and how it is saved first. */
type Trying = { draft: string; save: () => Promise<unknown> }

/** The internal orders of work: the usual one and those of certain cases, each as a table, with its hours and its diagram. */
export function ProcessTab({ draft, save }: Trying) {
  const { process: said } = useWords()
  const { service, edit } = useEditing()
  const [usual] = service.process
  return (
    <>
      {service.process.map((process, index) => (
        <OneProcess key={process.id} index={index} draft={draft} save={save} />
      ))}
      {usual && (
        <Button
          type="button"
          look="second"
          icon="add"
          onClick={() => edit((now) => withItem(now, '/process', caseProcess(now.process, usual)), true)}
        >
          {said.addProcess}
        </Button>
      )}
    </>
  )
}

function OneProcess({ index, draft, save }: Trying & { index: number }) {
  const { process: said, services, of } = useWords()
  const { service, edit } = useEditing()
  const pointer = `/process/${index}`
  const process = service.process[index]!
  const name = of({ vi: process.name_vi, en: process.name_en }) || said.title
  return (
    <>
      <Pane title={name}>
        <BothAt pointer={pointer} name="name" label={said.name} />
        <div className="edit-row">
          <NumberAt pointer={`${pointer}/totalHours`} label={said.totalHours} empty={0} />
          <NumberAt pointer={`${pointer}/onlineHours`} label={said.onlineHours} hint={said.onlineHint} />
        </div>
        {index > 0 && (
          <ChecksAt
            pointer={`${pointer}/cases`}
            label={said.cases}
            words={Object.fromEntries(
              service.cases.map(({ id, label_vi, label_en }) => [id, of({ vi: label_vi, en: label_en })]),
            )}
          />
        )}
        <ProcessTable pointer={pointer} />
        <HoursLines pointer={pointer} />
        <div className="edit-row">
          <TextAt pointer={`${pointer}/origin`} label={services.field.origin} />
          <SelectAt pointer={`${pointer}/sure`} label={services.sure} words={services.certainty} />
        </div>
        {index > 0 && (
          <Button
            type="button"
            look="quiet"
            icon="remove"
            onClick={() => edit((now) => withoutItem(now, '/process', index), true)}
          >
            {said.removeProcess(name)}
          </Button>
        )}
      </Pane>
      <ProcessDiagram pointer={pointer} />
      <SimulationPane draft={draft} process={process.id} save={save} />
    </>
  )
}
