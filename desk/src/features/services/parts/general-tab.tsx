import type { ReactNode } from 'react'
import { useWords } from '../../../messages/words.ts'
import { BothAt, ChecksAt, LinesAt, NumberAt, QuestionAt, SelectAt, TextAt } from '../editor/controls.tsx'
import { ListAt } from '../editor/list-at.tsx'

export function Pane({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className="pane">
      <div className="pane-head">
        <h2>{title}</h2>
      </div>
      <div className="pane-body stack">{children}</div>
    </section>
  )
}

/** How sure we are of something, and where it is said. */
export function GroundAt({ pointer }: { pointer: string }) {
  const { services } = useWords()
  return (
    <div className="edit-row">
      <TextAt pointer={`${pointer}/ground`} label={services.ground} />
      <SelectAt pointer={`${pointer}/sure`} label={services.sure} words={services.certainty} />
    </div>
  )
}

/** What the service is called, who may use it, where and how long it takes. */
export function GeneralTab() {
  const { services, catalogue } = useWords()
  const said = services.general
  return (
    <>
      <Pane title={said.names}>
        <BothAt pointer="" name="name" label={said.name} />
        <BothAt pointer="" name="citizenName" label={said.citizenName} hint={said.citizenNameHint} />
        <BothAt pointer="" name="field" label={said.field} />
        <BothAt pointer="/form" name="name" label={said.formName} />
        <div className="edit-row">
          <TextAt pointer="/form/legal" label={said.formLegal} />
          <TextAt pointer="/form/origin" label={services.field.origin} />
          <SelectAt pointer="/form/sure" label={services.sure} words={services.certainty} />
        </div>
        <ChecksAt pointer="/tiers" label={said.tiers} words={catalogue.tiers} />
      </Pane>
      <Pane title={said.who}>
        <ListAt
          pointer="/whoMayApply"
          add={said.addWho}
          empty={(items) => ({ id: `who-${items.length + 1}`, vi: '', en: '', ground: '', sure: 'proposal' })}
          nameOf={({ vi }) => String(vi)}
        >
          {(pointer) => (
            <>
              <BothAt pointer={pointer} name="" label={said.who} />
              <GroundAt pointer={pointer} />
            </>
          )}
        </ListAt>
      </Pane>
      <Pane title={said.where}>
        <BothAt pointer="/where" name="rule" label={said.whereRule} />
        <GroundAt pointer="/where" />
      </Pane>
      <Pane title={said.time}>
        <div className="edit-row">
          <NumberAt pointer="/time/workingDays" label={said.workingDays} empty={0} />
          <NumberAt pointer="/time/workingHours" label={said.workingHours} empty={0} />
          <TextAt pointer="/time/cutOff" label={said.cutOff} hint={said.cutOffHint} width="xs" />
        </div>
        <BothAt pointer="/time" name="limit" label={said.limit} />
        {(['online', 'desk', 'post'] as const).map((channel) => (
          <BothAt
            key={channel}
            pointer={`/time/channels/${channel}`}
            name=""
            label={services.channels[channel]}
          />
        ))}
        <SelectAt pointer="/time/sure" label={services.sure} words={services.certainty} />
      </Pane>
      <Pane title={said.contact}>
        <p className="muted small">{said.contactHint}</p>
        <div className="edit-row">
          <QuestionAt pointer="/contact/phone" label={said.phone} empty="–" />
          <QuestionAt pointer="/contact/email" label={said.email} empty="–" />
          <QuestionAt pointer="/contact/address" label={said.address} empty="–" />
        </div>
      </Pane>
      <Pane title={said.bases}>
        <ListAt
          pointer="/legalBases"
          add={said.addBasis}
          empty={() => ({ number: '', title_vi: '', sure: 'proposal' })}
          nameOf={({ number }) => String(number)}
        >
          {(pointer) => (
            <>
              <div className="edit-row">
                <TextAt pointer={`${pointer}/number`} label={said.basisNumber} />
                <SelectAt pointer={`${pointer}/sure`} label={services.sure} words={services.certainty} />
              </div>
              <TextAt pointer={`${pointer}/title_vi`} label={said.basisTitle} />
            </>
          )}
        </ListAt>
        <LinesAt pointer="/origin" label={said.origins} />
      </Pane>
    </>
  )
}
