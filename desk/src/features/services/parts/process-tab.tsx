import type { ServiceDefinition } from '@mot-cua/form-engine'
import { useWords } from '../../../messages/words.ts'
import { BothAt, NumberAt, SelectAt, TextAt } from '../editor/controls.tsx'
import { useEditing } from '../editor/editing.tsx'
import { ListAt } from '../editor/list-at.tsx'
import { freshId } from '../form/arrange.ts'
import { Pane } from './general-tab.tsx'

/** The internal order of work: steps, who takes each, and their shares of the time. */
export function ProcessTab() {
  const { services, language } = useWords()
  const { service } = useEditing()
  const said = services.process
  return service.process.map(({ id, steps }, index) => {
    const sum = Math.round(steps.reduce((total, { share }) => total + share, 0) * 100) / 100
    return (
      <Pane key={id} title={service.process[index]?.[`name_${language}`] || said.title}>
        <BothAt pointer={`/process/${index}`} name="name" label={said.name} />
        <NumberAt pointer={`/process/${index}/totalHours`} label={said.totalHours} empty={0} />
        <p className={sum === 100 ? 'muted' : 'field-error'}>{said.sum(sum)}</p>
        <StepsOf pointer={`/process/${index}`} />
        <div className="edit-row">
          <TextAt pointer={`/process/${index}/origin`} label={services.field.origin} />
          <SelectAt pointer={`/process/${index}/sure`} label={services.sure} words={services.certainty} />
        </div>
      </Pane>
    )
  })
}

function StepsOf({ pointer }: { pointer: string }) {
  const { services, language } = useWords()
  const said = services.process
  const { service } = useEditing()
  const process: ServiceDefinition['process'][number] | undefined =
    service.process[Number(pointer.split('/')[2])]
  const unit = process?.steps.find(({ role }) => role !== 'clerk')?.unitKind ?? ''
  return (
    <ListAt
      pointer={`${pointer}/steps`}
      label={said.steps}
      add={said.add}
      settle={(items) => items.map((item, index) => ({ ...(item as object), step: index + 1 }))}
      empty={(items) => ({
        step: items.length + 1,
        id: freshId(
          'step',
          items.map((item) => (item as { id: string }).id),
        ),
        originStep: items.length + 1,
        unitKind: unit,
        role: 'officer',
        action_vi: '',
        action_en: '',
        share: 0,
      })}
      nameOf={(step, index) =>
        `${index + 1}. ${step[`action_${language}`] || step.action_vi} (${step.share} %)`
      }
    >
      {(step) => (
        <>
          <BothAt pointer={step} name="action" label={said.action} />
          <div className="edit-row">
            <SelectAt pointer={`${step}/role`} label={said.role} words={said.roles} />
            <NumberAt pointer={`${step}/share`} label={said.share} empty={0} />
            <TextAt pointer={`${step}/unitKind`} label={said.unitKind} />
            <TextAt pointer={`${step}/id`} label={services.field.id} />
          </div>
        </>
      )}
    </ListAt>
  )
}
